import Diagnostics
import Importing

/// A file to import, as bytes the transcriber can read.
struct SourceText {
  /// The name it has in what is said to the user.
  let name: String

  /// The ways its text was taken out, the likeliest first; a PDF has two.
  var readings: [Reading]

  /// What kind of document holds its pictures inside, when it is one.
  var container: String?

  /// One way of taking out the text.
  struct Reading {
    var bytes: [UInt8]
    let form: TranscriptionForm
  }

  /// The text, from the reading that makes the best text.
  ///
  /// Of several readings the pages may also be left as they stand: most files that hold pages have them in order. What
  /// comes later must be better by more than chance.
  func transcribed(order: PageOrder, language: String?) -> Diagnosed<Transcript?> {
    var best: Diagnosed<Transcript?>?
    func weigh(_ result: Diagnosed<Transcript?>) {
      guard let quality = result.value?.quality else {
        if best == nil { best = result }
        return
      }
      if best?.value.map({ quality > $0.quality + 0.02 }) ?? true { best = result }
    }
    for reading in readings {
      let result = Transcriber(order: order, language: language, form: reading.form).transcribe(
        reading.bytes, named: name)
      if readings.count > 1, order == .automatic, result.value?.isReordered == true {
        let plain = Transcriber(order: .asItStands, language: language, form: reading.form).transcribe(
          reading.bytes, named: name)
        var transcript = plain.value
        transcript?.summary = plain.value?.summary.replacing("(as told)", with: "(which reads best)") ?? ""
        weigh(Diagnosed(transcript, plain.diagnostics))
      }
      weigh(result)
    }
    return best ?? Diagnosed(nil, [])
  }

  /// Whether several such texts can be joined before they are read, as the pages of one scan.
  var isScan: Bool { readings.allSatisfy { $0.form == .scan } }

  /// This scan with others behind it.
  func joined(with others: some Sequence<SourceText>) -> SourceText {
    var joined = self
    for other in others {
      for index in joined.readings.indices {
        // A page ends where a file ends.
        let next = other.readings.indices.contains(index) ? other.readings[index] : other.readings.first
        joined.readings[index].bytes += [0x0A, 0x0C] + (next?.bytes ?? [])
      }
    }
    return joined
  }
}
