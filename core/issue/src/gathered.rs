//! The documents of a ceremony, which is held on several machines: copies that travelled are one document again, and the
//! newest of each are what a head lists.

use super::ceremony::{ManifestDates, make_manifest};
use super::parts::PartError;
use roughcheck_format::base::Digest;
use roughcheck_format::cose::{KeyId, MAX_SIGNATURES};
use roughcheck_verify::trust::{
    Alerts, Bundle, Document, Group, Installed, Kind, Manifest, National, Root, SeenBefore, Standing, Trust,
    TrustError, install,
};

/// Documents of one ceremony. Copies of one document that different parties signed are one, with all their signatures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gathered {
    documents: Vec<Document>,
}

/// A document that too few have signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// Its kind.
    pub kind: Kind,
    /// Its version.
    pub version: u64,
    /// The version of the root by whose rule.
    pub root: u64,
    /// Who signed, and who has still to.
    pub standing: Standing,
}

fn wrong(text: impl Into<String>) -> PartError {
    PartError::Json(text.into())
}

impl Gathered {
    /// Puts copies together.
    #[must_use]
    pub fn of(documents: impl IntoIterator<Item = Document>) -> Self {
        let mut gathered = Self::default();
        for document in documents {
            gathered.add(document);
        }
        gathered
    }

    /// Adds one document, or the signatures of a copy.
    pub fn add(&mut self, document: Document) {
        let name = document.payload_digest();
        let Some(known) = self.documents.iter_mut().find(|known| known.payload_digest() == name) else {
            self.documents.push(document);
            return;
        };
        for signature in document.signed.signatures {
            let signatures = &mut known.signed.signatures;
            if !signatures.contains(&signature) && signatures.len() < MAX_SIGNATURES {
                signatures.push(signature);
            }
        }
    }

    /// Every document.
    #[must_use]
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// The document with this payload.
    #[must_use]
    pub fn named(&self, digest: Digest) -> Option<&Document> {
        self.documents.iter().find(|document| document.payload_digest() == digest)
    }

    /// The roots, ascending by version.
    ///
    /// # Errors
    /// [`PartError::Json`] where there is none, or two of one version.
    pub fn roots(&self) -> Result<Vec<&Document>, PartError> {
        let mut roots: Vec<&Document> = self.of_kind(Kind::Root).collect();
        roots.sort_by_key(|root| root.version);
        match roots.windows(2).find(|pair| matches!(pair, [one, other] if one.version == other.version)) {
            Some([one, ..]) => Err(wrong(format!("two roots of version {}", one.version))),
            _ if roots.is_empty() => Err(wrong("no root among the parts")),
            _ => Ok(roots),
        }
    }

    /// The newest head.
    #[must_use]
    pub fn newest_head(&self) -> Option<&Document> {
        self.of_kind(Kind::Manifest).max_by_key(|head| head.version)
    }

    fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Document> {
        self.documents.iter().filter(move |document| document.kind == kind)
    }

    /// The newest of each part: of alerts and the like, of each who speaks.
    fn newest_parts(&self) -> Result<Vec<&Document>, PartError> {
        let mut newest: Vec<(String, &Document)> = Vec::new();
        for part in self.documents.iter().filter(|part| part.kind.is_part() && part.kind != Kind::Root) {
            let place = place(part)?;
            match newest.iter_mut().find(|(known, _)| *known == place) {
                None => newest.push((place, part)),
                Some((_, known)) if known.version == part.version => {
                    return Err(wrong(format!("two different documents {place} of version {}", part.version)));
                }
                Some((_, known)) if known.version < part.version => *known = part,
                Some(_) => {}
            }
        }
        newest.sort_by(|(a, _), (b, _)| a.cmp(b));
        let mut parts: Vec<&Document> = newest.into_iter().map(|(_, part)| part).collect();
        parts.sort_by_key(|part| part.kind);
        Ok(parts)
    }

    /// The next head over the newest parts, for each party to sign where it is: one version above the newest head that is
    /// gathered, and above the one in force.
    ///
    /// # Errors
    /// [`PartError`]: no root or no part that every bundle has, documents of different roots or that contradict each
    /// other, or dates out of order.
    pub fn head(&self, in_force: Option<&Trust>, dates: ManifestDates) -> Result<Document, PartError> {
        let parts: Vec<Document> = self.newest_parts()?.into_iter().cloned().collect();
        let first = self.roots()?.first().map(|root| root.chain_root());
        if let Some(other) = parts.iter().find(|part| part.root.is_some() && part.root != first) {
            return Err(wrong(format!("{} was made under another root", other.kind)));
        }
        for kind in [Kind::Keys, Kind::Policy, Kind::Revocations] {
            if !parts.iter().any(|part| part.kind == kind) {
                return Err(wrong(format!("no {kind} among the parts")));
            }
        }
        let known = self.newest_head().map(|head| head.version);
        let known = known.max(in_force.map(|trust| trust.manifest.version)).unwrap_or(0);
        let ManifestDates { made_at, next_update, hard_end, floor_void } = dates;
        let next_update = next_update.unwrap_or(made_at.plus_days(30));
        let hard_end = hard_end.unwrap_or(made_at.plus_days(400));
        let head = make_manifest(known.saturating_add(1), made_at, next_update, hard_end, floor_void, &parts)?;
        let head = Document::decode(&head.encode())?;
        head.content::<Manifest>()?.validate()?;
        Ok(head)
    }

    /// The bundle that a head is of: the roots, and the parts that it lists.
    ///
    /// # Errors
    /// [`PartError`]: a part that the head lists is not gathered.
    pub fn pack(&self, head: &Document) -> Result<Bundle, PartError> {
        let content: Manifest = head.content()?;
        let mut parts = Vec::new();
        for listed in &content.parts {
            let named = listed.digest.parse().ok().and_then(|digest| self.named(digest));
            let missing = || wrong(format!("{} {}, which the head lists, is not there", listed.kind, listed.version));
            parts.push(named.ok_or_else(missing)?.clone());
        }
        let roots = self.roots()?.into_iter().cloned().collect();
        Ok(Bundle { roots, manifest: head.clone(), parts, unknown: Vec::new() })
    }
}

/// For whom a part speaks: the newest of each place counts.
pub(crate) fn place(part: &Document) -> Result<String, PartError> {
    let signer = |part: &Document| part.signed.signatures.first().map(|signature| signature.header.key_id);
    Ok(match part.kind {
        Kind::Alerts => {
            let of = part.content::<Alerts>()?.participant;
            format!("alerts/{}", of.map_or_else(|| "groups".to_owned(), |country| country.to_string()))
        }
        Kind::National => format!("national/{}", part.content::<National>()?.participant),
        Kind::SeenBefore => format!("seen-before/{}", part.content::<SeenBefore>()?.participant),
        Kind::Advisories => format!("advisories/{}", signer(part).as_ref().map_or_else(String::new, KeyId::to_string)),
        kind => kind.to_string(),
    })
}

/// The documents of a bundle that count by the root's rule and that too few have signed. A root is signed by the rule of
/// the one before it, and by its own.
///
/// # Errors
/// [`PartError::Document`]: a root that cannot be read.
pub fn lacking(bundle: &Bundle) -> Result<Vec<Lacking>, PartError> {
    let roots =
        bundle.roots.iter().map(|root| Ok((root, Root::decode(root)?))).collect::<Result<Vec<_>, TrustError>>()?;
    let mut asked: Vec<(&Document, &Root)> = Vec::new();
    for (at, (document, root)) in roots.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| roots.get(before));
        asked.extend(before.map(|(_, before)| (*document, before)));
        asked.push((document, root));
    }
    if let Some((_, root)) = roots.last() {
        asked.push((&bundle.manifest, root));
        asked.extend(bundle.parts.iter().filter(|part| part.kind.is_core()).map(|part| (part, root)));
    }
    let lacking = asked.into_iter().map(|(document, root)| Lacking {
        kind: document.kind,
        version: document.version,
        root: root.version,
        standing: Standing::of(document, root, std::iter::empty()),
    });
    Ok(lacking.filter(|one| !one.standing.is_met()).collect())
}

/// What is in force where a bundle is, by the phone's own rules from its first root up.
///
/// # Errors
/// [`TrustError`]: no phone would take it.
pub fn in_force(bundle: &[u8]) -> Result<Trust, TrustError> {
    let roots = Bundle::decode(bundle)?.roots;
    install(roots.first().map(Document::payload_digest), None, bundle).map(|installed| installed.trust)
}

/// Whether a phone takes a file: one that has `before` in force, else a new one with the first root of the bundle pinned.
///
/// # Errors
/// [`TrustError`]: what the phone would say.
pub fn prove(file: &[u8], before: Option<&Trust>) -> Result<Installed, TrustError> {
    let pin = match before {
        Some(before) => {
            before.stored().values().find(|document| document.kind == Kind::Root).map(Document::payload_digest)
        }
        None => Bundle::decode(file)?.roots.first().map(Document::payload_digest),
    };
    install(pin, before, file)
}

/// Every group, with the keys of a list that are of it, in the order in which people name them.
#[must_use]
pub fn by_group(keys: &[(Group, KeyId)]) -> Vec<(Group, Vec<KeyId>)> {
    let of = |group| keys.iter().filter(move |(of, _)| *of == group).map(|(_, id)| *id).collect::<Vec<_>>();
    Group::ALL.into_iter().map(|group| (group, of(group))).filter(|(_, keys)| !keys.is_empty()).collect()
}
