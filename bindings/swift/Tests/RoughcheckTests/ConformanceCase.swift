import Foundation

@testable import Roughcheck

/// One case of tests/conformance/cases.json, told as docs/conformance.md says.
struct ConformanceCase {
    typealias Object = [String: Any]

    let name: String
    private let story: Object
    private let world: Object?

    /// All cases of the file.
    static func all(_ file: URL) throws -> [ConformanceCase] {
        guard let whole = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? Object,
            let worlds = whole["worlds"] as? [String: Object], let stories = whole["cases"] as? [Object]
        else { throw Malformed(what: file.lastPathComponent) }
        return try stories.map { story in
            let world = try (story["world"] as? String).map { name in
                guard let world = worlds[name] else { throw Malformed(what: name) }
                return world
            }
            return ConformanceCase(name: try story.text("name"), story: story, world: world)
        }
    }

    /// The line of the answer, in a new station in this empty folder.
    func answer(_ folder: URL) throws -> String {
        let clock = FixedClock(try story.text("clock"))
        let host = try StationHost.fixed(clock: clock)
        var station: Station? = try open(folder, post: story.object("post"), host: host)
        for document in world?["documents"] as? [String] ?? [] { _ = try station?.install(document: bytes(document)) }

        for event in story["before"] as? [Object] ?? [] {
            if let step = event["check"] as? Object {
                _ = try check(station!, step)
            } else if let decision = event["decide"] as? Object {
                _ = try station!.decide(
                    entry: decision.text("entry"), decision: name(decision["decision"]), reason: decision["reason"] as? String,
                    officer: decision["officer"] as? String)
            } else if let document = event["install"] as? String {
                _ = try station!.install(document: bytes(document))
            } else if let instant = event["clock"] as? String {
                clock.put(instant)
            } else if let post = event["post"] as? Object {
                station = nil  // One station at a time works on a folder.
                station = try open(folder, post: post, host: host)
            } else {
                throw Malformed(what: "before of \(name)")
            }
        }

        let report = try check(station!, story.object("check"))
        var record = "null"
        if story["record"] as? Bool == true, let entry = report.entry {
            record = try "\"" + station!.record(name: String(entry.seq)).map { String(format: "%02x", $0) }.joined() + "\""
        }
        return try "{\"name\":\"\(name)\",\"report\":\(report.json()),\"record\":\(record)}"
    }

    private func open(_ folder: URL, post: Object, host: StationHost) throws -> Station {
        let post = Post(country: try post.text("country"), name: try post.text("name"), procedure: try procedure(post["procedure"]))
        try initStation(directory: folder.path, post: post, root: world?["root"] as? String)
        return try Station.open(directory: folder.path, host: host)
    }

    private func check(_ station: Station, _ step: Object) throws -> Report {
        let shown = try step.object("input")
        let input: CheckInput
        if let text = shown["text"] as? String {
            input = .text(text)
        } else if let photo = shown["photo"] as? String {
            input = .photo(try bytes(photo))
        } else if shown["nothing"] as? Bool == true {
            input = .nothing
        } else {
            throw Malformed(what: "input of \(name)")
        }
        let parcel = try (step["parcel"] as? Object).map { object in
            try parcelFromJson(text: String(decoding: JSONSerialization.data(withJSONObject: object), as: UTF8.self))
        }
        let options = CheckOptions(
            number: step["number"] as? String, procedure: try step["procedure"].flatMap { $0 is NSNull ? nil : try procedure($0) },
            corrects: step["corrects"] as? String, officer: step["officer"] as? String, dryRun: step["dry_run"] as? Bool ?? false,
            language: try story.text("language"))
        return try station.check(input: input, parcel: parcel, options: options)
    }

    private func procedure(_ value: Any?) throws -> Procedure {
        switch value as? String {
        case "import": return .import
        case "export": return .export
        case "transit": return .transit
        default: throw Malformed(what: "procedure of \(name)")
        }
    }

    private func name(_ value: Any?) throws -> Decision {
        switch value as? String {
        case "release": return .release
        case "hold": return .hold
        case "seize": return .seize
        default: throw Malformed(what: "decision of \(name)")
        }
    }

    private func bytes(_ hex: String) throws -> Data {
        let digits = Array(hex.utf8)
        guard digits.count % 2 == 0 else { throw Malformed(what: "hex of \(name)") }
        return Data(
            try stride(from: 0, to: digits.count, by: 2).map { place in
                guard let byte = UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16) else {
                    throw Malformed(what: "hex of \(name)")
                }
                return byte
            })
    }

    /// A case that this runner does not understand: it fails, it is never passed over.
    struct Malformed: Error {
        let what: String
    }
}

extension [String: Any] {
    fileprivate func text(_ key: String) throws -> String {
        guard let text = self[key] as? String else { throw ConformanceCase.Malformed(what: key) }
        return text
    }

    fileprivate func object(_ key: String) throws -> ConformanceCase.Object {
        guard let object = self[key] as? ConformanceCase.Object else { throw ConformanceCase.Malformed(what: key) }
        return object
    }
}
