//! The longer queries.

/// Checks in the order of arrival, newest first.
pub(super) const RECENT: &str = "
SELECT batches.id, received_at, epochs.device_key, epoch, seq, hash, number, verdict, entries.procedure, country, post,
       clock, genuine, record, content
FROM batches JOIN epochs ON epochs.id = batches.epoch_id
CROSS JOIN entries ON entries.epoch_id = batches.epoch_id AND entries.seq BETWEEN first AND last
                  AND entries.batch_id = batches.id AND kind = 'check'
WHERE batches.id <= ?1 AND (batches.id < ?1 OR entries.seq < ?2)
ORDER BY batches.id DESC, seq DESC LIMIT ?3";

/// Entries about one number, in the order of arrival.
pub(super) const NUMBER_HISTORY: &str = "
SELECT batches.id, received_at, epochs.device_key, epoch, seq, hash, number, verdict, entries.procedure, country, post,
       clock, genuine, record, content, kind
FROM entries JOIN batches ON batches.id = entries.batch_id JOIN epochs ON epochs.id = entries.epoch_id
WHERE number = ?1 ORDER BY batches.id, seq, hash LIMIT ?2";

/// Checks that should have said something else, newest first.
pub(super) const DISAGREEMENTS: &str = "
SELECT batches.id, received_at, epochs.device_key, epoch, dissents.seq, dissents.hash, number, entries.verdict,
       entries.procedure, country, post, clock, genuine, record, content, dissents.verdict, dissents.faults
FROM dissents JOIN epochs ON epochs.id = dissents.epoch_id
JOIN entries ON (entries.epoch_id, entries.seq, entries.hash) = (dissents.epoch_id, dissents.seq, dissents.hash)
JOIN batches ON batches.id = entries.batch_id
ORDER BY batches.id DESC, dissents.seq DESC LIMIT ?1";

pub(super) const FORKS: &str = "
SELECT device_key, epoch, forks.seq FROM forks JOIN epochs ON epochs.id = forks.epoch_id ORDER BY forks.epoch_id";

/// Lost rows, and rows that a later epoch names and that have not arrived yet.
pub(super) const GAPS: &str = "
SELECT devices.device_key, epoch, first, last FROM gaps
JOIN epochs ON epochs.id = gaps.epoch_id JOIN devices ON devices.id = gaps.device
UNION ALL
SELECT coalesce(known.device_key, younger.device_key), younger.before_epoch, coalesce(known.newest, 0) + 1,
       max(younger.before_seq)
FROM epochs AS younger LEFT JOIN epochs AS known ON known.epoch = younger.before_epoch
WHERE younger.before_seq > coalesce(known.newest, 0)
GROUP BY younger.before_epoch
ORDER BY 2, 3";

/// Genuine checks of numbers under which more than one certificate, or imports in more than one country, were seen, in
/// the order of arrival. For import is what the post was enrolled for; only where a record names no post, what the
/// officer said. Which numbers these are is read from the index `entries_number` alone.
pub(super) const DOUBLE_USE: &str = "
WITH twice AS (
    SELECT number FROM entries WHERE number IS NOT NULL AND kind = 'check' AND genuine = 1 GROUP BY number
    HAVING min(content) <> max(content)
        OR min(CASE WHEN coalesce(serves, procedure) = 'import' THEN country END)
           <> max(CASE WHEN coalesce(serves, procedure) = 'import' THEN country END)
)
SELECT number, device_key, epoch, seq, hash, content,
       CASE WHEN coalesce(serves, procedure) = 'import' THEN country END
FROM entries JOIN epochs ON epochs.id = entries.epoch_id
WHERE number IN twice AND genuine = 1 AND kind = 'check'
ORDER BY number, batch_id, seq, hash";

/// The same of one number.
pub(super) const DOUBLE_USE_OF: &str = "
SELECT number, device_key, epoch, seq, hash, content,
       CASE WHEN coalesce(serves, procedure) = 'import' THEN country END
FROM entries JOIN epochs ON epochs.id = entries.epoch_id
WHERE number = ?1 AND genuine = 1 AND kind = 'check'
ORDER BY batch_id, seq, hash";

pub(super) const DEVICES: &str = "
SELECT devices.device_key, devices.standing, devices.post, devices.country, devices.procedure, older.device_key,
       devices.enrolled_at, devices.last_sync,
       (SELECT coalesce(sum(entries), 0) FROM epochs WHERE epochs.device = devices.id)
FROM devices LEFT JOIN devices AS older ON older.id = devices.follows ORDER BY devices.id";
