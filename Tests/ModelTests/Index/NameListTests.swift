import Model
import Testing

@Suite("Several names in one line") struct NameListTests {
  @Test(
    "are told from a single name",
    arguments: [
      ("Karl Marx, Friedrich Engels", ["Karl Marx", "Friedrich Engels"]),
      ("Karl Marx; Friedrich Engels", ["Karl Marx", "Friedrich Engels"]),
      ("Karl Marx and Friedrich Engels", ["Karl Marx", "Friedrich Engels"]),
      ("Karl Marx & Friedrich Engels", ["Karl Marx", "Friedrich Engels"]),
      ("Karl Marx und Friedrich Engels", ["Karl Marx", "Friedrich Engels"]),
      ("Emma Goldman, Alexander Berkman and Max Baginski", ["Emma Goldman", "Alexander Berkman", "Max Baginski"]),
      ("Emma Goldman, Alexander Berkman, and Max Baginski", ["Emma Goldman", "Alexander Berkman", "Max Baginski"]),
      ("Marx, Karl; Engels, Friedrich", ["Marx, Karl", "Engels, Friedrich"]),
      ("Johann Wolfgang von Goethe, Friedrich von Schiller", ["Johann Wolfgang von Goethe", "Friedrich von Schiller"]),
      ("马克思、恩格斯", ["马克思", "恩格斯"]),
    ])
  func findsSeveral(line: String, names: [String]) {
    #expect(NameList.persons(in: line) == names)
  }

  @Test(
    "a single name is one, however many commas it has",
    arguments: [
      "Karl Marx", "Marx, Karl", "Goethe, Johann Wolfgang von", "García Márquez, Gabriel", "von Humboldt, Alexander",
      "Van Gogh, Vincent Willem", "King, Martin Luther, Jr.", "Martin Luther King, Jr.", "Ticknor and Fields",
      "Sacco and Vanzetti", "Friends of the Earth", "The Workers and Soldiers of Paris", "Simon & Schuster",
      "Ortega y Gasset, José", "José Ortega y Gasset", "Anonymous", "", "Students and Workers of Nanterre",
    ])
  func keepsOne(line: String) {
    #expect(NameList.persons(in: line) == nil)
  }

  @Test("topics are separated at every comma")
  func findsTopics() {
    #expect(NameList.topics(in: "economy, history") == ["economy", "history"])
    #expect(NameList.topics(in: "economy; history") == ["economy", "history"])
    #expect(NameList.topics(in: "political economy") == nil)
  }
}
