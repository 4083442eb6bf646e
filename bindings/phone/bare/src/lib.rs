//! The least that an app would have to load for one of the things that we bring: SQLite, or the reading of codes. With no
//! feature it is Rust's own library, which each of them needs.
#![allow(missing_docs)]

/// Prints, so that nothing of the standard library is lost that any library needs.
#[unsafe(no_mangle)]
pub extern "C" fn bare_start(number: u32) {
    println!("{number}");
}

/// Makes a table, fills it and asks it.
#[cfg(feature = "sqlite")]
#[unsafe(no_mangle)]
pub extern "C" fn bare_sqlite(number: i64) -> i64 {
    let ask = || -> Result<i64, rusqlite::Error> {
        let connection = rusqlite::Connection::open("bare.db")?;
        connection.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS one (value INTEGER)")?;
        connection.execute("INSERT INTO one (value) VALUES (?1)", [number])?;
        connection.query_row("SELECT sum(value) FROM one", [], |row| row.get(0))
    };
    ask().unwrap_or_default()
}

/// Reads the first code in a picture file, and says how long its text is.
#[cfg(feature = "images")]
#[unsafe(no_mangle)]
pub extern "C" fn bare_images(size: u32) -> usize {
    use rxing::common::HybridBinarizer;
    use rxing::qrcode::QRCodeReader;
    use rxing::{BinaryBitmap, Luma8LuminanceSource, Reader};

    let read = || -> Option<usize> {
        let file = std::fs::read("bare.png").ok()?;
        let grey = image::load_from_memory(&file).ok()?.thumbnail(size, size).to_luma8();
        let (width, height) = grey.dimensions();
        let source = Luma8LuminanceSource::new(grey.into_raw(), width, height).ok()?;
        let mut bitmap = BinaryBitmap::new(HybridBinarizer::new(source));
        Some(QRCodeReader.decode(&mut bitmap).ok()?.getText().len())
    };
    read().unwrap_or_default()
}
