//! What kind of file lies before us, told by its first bytes.

/// A kind of picture or document that is not read.
pub(super) fn unsupported(bytes: &[u8]) -> Option<&'static str> {
    let begins = |magic: &[u8]| bytes.starts_with(magic);
    let at = |from: usize, magic: &[u8]| bytes.get(from..).is_some_and(|rest| rest.starts_with(magic));
    let kind = if at(4, b"ftyp") {
        return Some(brand(bytes.get(8..12).unwrap_or_default()));
    } else if begins(b"RIFF") && at(8, b"WEBP") {
        "WebP"
    } else if begins(b"GIF87a") || begins(b"GIF89a") {
        "GIF"
    } else if begins(b"II*\0") || begins(b"MM\0*") || begins(b"II+\0") || begins(b"MM\0+") {
        "TIFF"
    } else if begins(b"BM") && at(6, &[0; 4]) {
        "BMP"
    } else if begins(b"\xFF\x0A") || begins(b"\0\0\0\x0CJXL \r\n\x87\n") {
        "JPEG XL"
    } else if begins(b"\0\0\0\x0CjP  \r\n\x87\n") {
        "JPEG 2000"
    } else if begins(b"8BPS") {
        "PSD"
    } else if begins(b"PK\x03\x04") {
        "ZIP or Office"
    } else if begins(b"{\\rtf") {
        "RTF"
    } else if is_pdf(bytes) {
        "PDF"
    } else if is_svg(bytes) {
        "SVG"
    } else {
        return None;
    };
    Some(kind)
}

/// The brands of ISO base media files (ISO/IEC 14496-12) that phones write.
fn brand(brand: &[u8]) -> &'static str {
    match brand {
        b"avif" | b"avis" => "AVIF",
        b"heic" | b"heix" | b"hevc" | b"hevx" | b"heim" | b"heis" | b"mif1" | b"msf1" => "HEIC",
        _ => "MP4",
    }
}

/// A PDF may have a few bytes before its header (ISO 32000-1, annex H).
fn is_pdf(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    head.windows(5).any(|window| window == b"%PDF-")
}

fn is_svg(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    text.starts_with(b"<svg") || text.starts_with(b"<?xml") && text.windows(4).any(|window| window == b"<svg")
}

#[cfg(test)]
mod tests {
    use super::unsupported;

    #[test]
    fn each_kind_is_named_by_its_first_bytes() {
        for (bytes, kind) in [
            (&b"RIFF\x10\0\0\0WEBPVP8 "[..], "WebP"),
            (b"GIF89a\x01\0", "GIF"),
            (b"II*\0\x08\0\0\0", "TIFF"),
            (b"MM\0*\0\0\0\x08", "TIFF"),
            (b"BM\x36\0\0\0\0\0\0\0\x36\0", "BMP"),
            (b"\0\0\0\x18ftypheic\0\0\0\0", "HEIC"),
            (b"\0\0\0\x18ftypmif1\0\0\0\0", "HEIC"),
            (b"\0\0\0\x1Cftypavif\0\0\0\0", "AVIF"),
            (b"\0\0\0\x18ftypmp42\0\0\0\0", "MP4"),
            (b"%PDF-1.7\n", "PDF"),
            (b"\r\n\r\n%PDF-1.4", "PDF"),
            (b"\xFF\x0A\xFA", "JPEG XL"),
            (b"\0\0\0\x0CjP  \r\n\x87\n", "JPEG 2000"),
            (b"8BPS\0\x01", "PSD"),
            (b"PK\x03\x04\x14\0", "ZIP or Office"),
            (b"{\\rtf1\\ansi", "RTF"),
            (b"<?xml version=\"1.0\"?>\n<svg xmlns=", "SVG"),
            (b"\xEF\xBB\xBF<svg>", "SVG"),
        ] {
            assert_eq!(unsupported(bytes), Some(kind), "{bytes:?}");
        }
        for text in [&b"KP1:BB8"[..], b"", b"BM 1234 AO", b"GIF", b"<html>", b"\xFF\xD8\xFF\xE0", b"\x89PNG\r\n\x1A\n"]
        {
            assert_eq!(unsupported(text), None, "{text:?}");
        }
    }
}
