//! Who may send: tokens, keys that succeed keys, and revoked devices.

use roughcheck::cose::Signer;
use roughcheck::journal::OpenReason;
use roughcheck::sync::{Request, Standing, Succession};
use roughcheck_collector::rows::DeviceStanding;
use roughcheck_testkit::HardwareKey;

use super::fixture::Fixture;
use super::phone::Phone;

#[test]
fn a_device_that_nobody_enrolled_gets_a_signed_refusal_and_nothing_is_kept() {
    let mut fixture = Fixture::new();
    let mut stranger = Phone::new(1);
    stranger.checks(3);
    let request = stranger.all();
    let receipt = fixture.receipt(&request);
    assert_eq!((receipt.standing, receipt.kept, receipt.resume.len()), (Standing::Unknown, None, 0));
    assert_eq!((fixture.stats().entries, fixture.stats().devices), (0, 0));
    assert!(fixture.send(&request).answer.documents.is_empty());
}

#[test]
fn a_revoked_device_is_told_and_nothing_more_of_it_is_kept() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    let enrol = phone.all();
    assert_eq!(fixture.receipt(&enrol).standing, Standing::Known);
    let id = phone.key().public_key().id();
    fixture.collector.revoke(&id.0).unwrap();
    assert!(fixture.collector.revoke(&[9; 8]).is_err(), "nobody by this name");
    phone.checks(3);
    let more = phone.all();
    let receipt = fixture.receipt(&more);
    assert_eq!((receipt.standing, receipt.kept), (Standing::Revoked, None));
    // Neither a new token nor a younger key brings it back.
    phone.token = fixture.phone(1).token;
    let mut thief = Phone::new(2);
    thief.successions = vec![Succession::sign(&phone.key(), thief.key().public_key(), phone.epoch).unwrap()];
    let (again, followed) = (phone.all(), thief.all());
    assert_eq!(fixture.receipt(&again).standing, Standing::Revoked);
    assert_eq!(fixture.receipt(&followed).standing, Standing::Unknown);
    assert_eq!((fixture.stats().entries, fixture.stats().devices), (1, 0));
    assert_eq!((fixture.alarm("token-for-revoked"), fixture.alarm("succession-of-revoked")), (1, 1));
}

#[test]
fn a_token_is_for_one_device() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    let first = phone.all();
    fixture.receipt(&first);
    let again = phone.all();
    assert_eq!(fixture.receipt(&again).standing, Standing::Known, "the same device may answer it again");
    let mut other = Phone { token: phone.token.clone(), ..Phone::new(2) };
    let second = other.all();
    assert_eq!(fixture.receipt(&second).standing, Standing::Unknown);
    assert_eq!((fixture.stats().devices, fixture.alarm("token-used-twice")), (1, 1));
    // An answer made for another device's key proves nothing.
    let fresh = fixture.phone(3);
    let stolen = fresh.token.as_ref().unwrap().enrol(&fresh.key_bytes());
    let mut request = request_of(&mut other);
    request.enrolling = vec![stolen];
    let request = request.sign(&other.key()).unwrap();
    assert_eq!(fixture.receipt(&request).standing, Standing::Unknown);
    assert_eq!(fixture.stats().devices, 1);
}

fn request_of(phone: &mut Phone) -> Request {
    let bytes = phone.all();
    Request::verify(&bytes).unwrap()
}

#[test]
fn a_key_enrols_the_key_that_follows_it() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    phone.checks(4);
    let first = phone.batch(1, 3);
    let first = phone.request(Some(first));
    fixture.receipt(&first);
    // The younger key brings what the older one still had to send, and goes on in an epoch of its own.
    let mut younger = Phone::new(2);
    younger.older = vec![phone.claim()];
    younger.successions = vec![Succession::sign(&phone.key(), younger.key().public_key(), phone.epoch).unwrap()];
    let rest = phone.batch(4, 5);
    let rest = younger.request(Some(rest));
    let receipt = fixture.receipt(&rest);
    assert_eq!((receipt.standing, receipt.kept), (Standing::Known, Some((phone.epoch, 5, phone.last()))));
    let own = younger.all();
    assert_eq!(fixture.receipt(&own).kept, Some((younger.epoch, 1, younger.last())));
    let devices = fixture.collector.readers().with(|reader| reader.devices()).unwrap();
    let shown: Vec<_> =
        devices.iter().map(|one| (one.standing, one.entries, one.post.as_deref(), one.follows.is_some())).collect();
    assert_eq!(
        shown,
        [(DeviceStanding::Superseded, 5, Some("EU 1"), false), (DeviceStanding::Active, 1, Some("EU 1"), true)]
    );
    assert_eq!(fixture.stats().devices, 1);
    // The older key still counts: the copy that uses it has not heard yet.
    phone.open(OpenReason::Forked, None);
    let late = phone.all();
    assert_eq!(fixture.receipt(&late).standing, Standing::Known);
}

#[test]
fn an_epoch_answers_to_the_key_that_opened_it() {
    let mut fixture = Fixture::new();
    let (mut one, mut two) = (fixture.phone(1), fixture.phone(2));
    one.checks(3);
    let own = one.all();
    fixture.receipt(&own);
    // Another enrolled device signs heads in an epoch that is not its own.
    two.records = one.records.clone();
    two.epoch = one.epoch;
    two.check("BW-000001", "false");
    let batch = two.batch(5, 5);
    let forged = two.request(Some(batch));
    assert_eq!(fixture.receipt(&forged).kept, None);
    assert_eq!((fixture.stats().entries, fixture.alarm("foreign-key")), (4, 1));
    // It may carry the other's rows, under the other's own signature.
    one.checks(1);
    let carried = one.batch(5, 5);
    let carried = two.request(Some(carried));
    assert_eq!(fixture.receipt(&carried).kept, Some((one.epoch, 5, one.last())));
    let devices = fixture.collector.readers().with(|reader| reader.devices()).unwrap();
    assert_eq!(devices.iter().map(|one| one.entries).collect::<Vec<_>>(), [5, 0]);
}

#[test]
fn a_key_in_hardware_is_as_good() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    let key = HardwareKey::from_seed(&[7; 32]).unwrap();
    let mut request = request_of(&mut phone);
    request.device_key = key.public_key().clone();
    request.enrolling = vec![phone.token.as_ref().unwrap().enrol(key.public_key().as_bytes())];
    request.batch = None;
    let request = request.sign(&key).unwrap();
    assert_eq!(fixture.receipt(&request).standing, Standing::Known);
}

#[test]
fn keys_and_devices_outlive_the_process() {
    let mut fixture = Fixture::new();
    let mut phone = fixture.phone(1);
    let first = phone.all();
    fixture.receipt(&first);
    let (id, seal) = (fixture.collector.identity().id(), fixture.collector.identity().seal_key().public());
    let mut fixture = fixture.again();
    assert_eq!((fixture.collector.identity().id(), fixture.collector.identity().seal_key().public()), (id, seal));
    phone.token = None;
    phone.checks(1);
    let more = phone.all();
    assert_eq!(fixture.receipt(&more).kept, Some((phone.epoch, 2, phone.last())));
    let other = roughcheck::cose::SecretKey::from_seed(&[1; 32]);
    let refused = roughcheck_collector::Collector::open(&super::fixture::database_url(&fixture.dir), Some(&other));
    assert!(refused.is_err(), "stations believe only the first receipt key");
}
