//! Where a key in a hardware security module is: a URI of RFC 7512, `pkcs11:token=…;object=…?module-path=…&pin-source=…`.

use std::path::PathBuf;

use thiserror::Error;

/// How a URI of this kind begins.
const SCHEME: &str = "pkcs11:";

/// What is wrong with a URI.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum HsmUriError {
    /// Not of this kind, or a part of it cannot be read.
    #[error("`{0}` cannot be read")]
    Malformed(String),
    /// An attribute that is not known here: it might name another key.
    #[error("the attribute `{0}` is not known here")]
    Unknown(String),
    /// An attribute stands there twice.
    #[error("the attribute `{0}` stands there twice")]
    Twice(String),
    /// Nothing names the module.
    #[error("module-path is missing")]
    NoModule,
    /// Nothing names the key.
    #[error("neither object nor id is named")]
    NoObject,
    /// Everybody on the machine can read what stands on a command line.
    #[error("a PIN does not belong on a command line")]
    PinValue,
}

/// A key in a hardware security module, as far as it is named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HsmUri {
    /// Label of the token.
    pub token: Option<String>,
    /// Serial number of the token.
    pub serial: Option<String>,
    /// Label of the key.
    pub object: Option<String>,
    /// `CKA_ID` of the key.
    pub id: Option<Vec<u8>>,
    /// The number of the slot.
    pub slot: Option<u64>,
    /// The module: a shared library of the maker.
    pub module: PathBuf,
    /// The file that holds the PIN.
    pub pin_source: Option<PathBuf>,
}

impl HsmUri {
    /// Whether a text claims to be one.
    #[must_use]
    pub fn is_one(text: &str) -> bool {
        text.get(..SCHEME.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(SCHEME))
    }

    /// Reads a URI.
    ///
    /// # Errors
    /// [`HsmUriError`].
    pub fn parse(text: &str) -> Result<Self, HsmUriError> {
        let malformed = |part: &str| HsmUriError::Malformed(part.to_owned());
        let rest = text.get(SCHEME.len()..).filter(|_| Self::is_one(text)).ok_or_else(|| malformed(text))?;
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let mut uri = Self::default();
        let (mut seen, mut module) = (Vec::new(), None);
        let parts = path.split(';').chain(query.split('&')).filter(|part| !part.is_empty());
        for part in parts {
            let (name, value) = part.split_once('=').ok_or_else(|| malformed(part))?;
            if seen.contains(&name) {
                return Err(HsmUriError::Twice(name.to_owned()));
            }
            seen.push(name);
            let bytes = unescaped(value).ok_or_else(|| malformed(part))?;
            let text = || String::from_utf8(bytes.clone()).map_err(|_| malformed(part));
            match name {
                "token" => uri.token = Some(text()?),
                "serial" => uri.serial = Some(text()?),
                "object" => uri.object = Some(text()?),
                "id" => uri.id = Some(bytes),
                "slot-id" => uri.slot = Some(text()?.parse().map_err(|_| malformed(part))?),
                "type" if bytes == b"private" => {}
                "module-path" => module = Some(PathBuf::from(text()?)),
                "pin-source" => uri.pin_source = Some(file(&text()?)),
                "pin-value" => return Err(HsmUriError::PinValue),
                _ => return Err(HsmUriError::Unknown(name.to_owned())),
            }
        }
        uri.module = module.ok_or(HsmUriError::NoModule)?;
        match (&uri.object, &uri.id) {
            (None, None) => Err(HsmUriError::NoObject),
            _ => Ok(uri),
        }
    }
}

/// A file that is named by its path, or by a URI of its own.
fn file(text: &str) -> PathBuf {
    let path = text.strip_prefix("file:").unwrap_or(text);
    path.strip_prefix("//").unwrap_or(path).into()
}

/// The bytes behind percent signs.
fn unescaped(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16);
                u8::try_from(digit()? * 16 + digit()?).ok()?
            }
            other => other,
        });
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uri_names_token_key_module_and_pin() {
        let text = "pkcs11:token=Ministry%20of%20Mines;object=AO%3b2026;id=%01%fe;type=private\
                    ?module-path=/usr/lib/m.so&pin-source=file:///run/pin";
        let due = HsmUri {
            token: Some("Ministry of Mines".to_owned()),
            object: Some("AO;2026".to_owned()),
            id: Some(vec![1, 0xfe]),
            module: "/usr/lib/m.so".into(),
            pin_source: Some("/run/pin".into()),
            ..HsmUri::default()
        };
        assert_eq!(HsmUri::parse(text), Ok(due));
        for (query, path) in [("file:/run/pin", "/run/pin"), ("/run/pin", "/run/pin"), ("pin", "pin")] {
            let uri = HsmUri::parse(&format!("PKCS11:id=%01?module-path=m&pin-source={query}")).expect("reads");
            assert_eq!(uri.pin_source, Some(path.into()));
        }
    }

    #[test]
    fn what_might_name_another_key_is_refused() {
        for (text, due) in [
            ("pkcs11:object=a", HsmUriError::NoModule),
            ("pkcs11:token=a?module-path=m", HsmUriError::NoObject),
            ("pkcs11:object=a;object=b?module-path=m", HsmUriError::Twice("object".to_owned())),
            ("pkcs11:object=a;objekt=b?module-path=m", HsmUriError::Unknown("objekt".to_owned())),
            ("pkcs11:object=a;type=public?module-path=m", HsmUriError::Unknown("type".to_owned())),
            ("pkcs11:object=a?module-path=m&pin-value=1234", HsmUriError::PinValue),
            ("pkcs11:object=%4?module-path=m", HsmUriError::Malformed("object=%4".to_owned())),
            ("pkcs11:object?module-path=m", HsmUriError::Malformed("object".to_owned())),
            ("AO.key", HsmUriError::Malformed("AO.key".to_owned())),
        ] {
            assert_eq!(HsmUri::parse(text), Err(due), "{text}");
        }
    }
}
