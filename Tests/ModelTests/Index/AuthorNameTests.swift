import Model
import Testing

@Suite("Authors' names") struct AuthorNameTests {
  private func name(_ name: String, in language: String = "en") throws -> AuthorName {
    AuthorName(name, language: try #require(LanguageTag(language)))
  }

  @Test(
    "a person is filed by family name",
    arguments: [
      ("Henry David Thoreau", "Thoreau, Henry David"), ("Emma Goldman", "Goldman, Emma"),
      ("Ludwig van Beethoven", "Beethoven, Ludwig van"), ("Johann Wolfgang von Goethe", "Goethe, Johann Wolfgang von"),
      ("Simone de Beauvoir", "Beauvoir, Simone de"), ("Daphne du Maurier", "du Maurier, Daphne"),
      ("Jean de La Fontaine", "La Fontaine, Jean de"), ("W. E. B. Du Bois", "Du Bois, W. E. B."),
      ("Ursula K. Le Guin", "Le Guin, Ursula K."), ("Thomas De Quincey", "De Quincey, Thomas"),
      ("Jean le Rond d’Alembert", "Alembert, Jean le Rond d’"), ("Sir Walter Raleigh", "Raleigh, Sir Walter"),
      ("Martin Luther King Jr.", "King, Martin Luther, Jr."), ("Martin Luther King, Jr.", "King, Martin Luther, Jr."),
      ("Henry Louis Gates III", "Gates, Henry Louis, III"), ("Emma Goldman (ed.)", "Goldman, Emma (ed.)"),
      ("Пётр Кропоткин", "Кропоткин, Пётр"), ("Ρήγας Φεραίος", "Φεραίος, Ρήγας"),
      ("  Emma \t Goldman ", "Goldman, Emma"), ("bell hooks", "hooks, bell"), ("Ann Li", "Li, Ann"),
      ("Jane Wu", "Wu, Jane"),
      ("Jean d'Alembert", "Alembert, Jean d'"),
    ])
  func turnsPersonsRound(printed: String, filed: String) throws {
    let name = try name(printed)
    #expect(name.filed == filed)
    #expect(name.family != nil)
  }

  @Test(
    "a name written family name first is filed as written and printed the other way round",
    arguments: [
      ("Thoreau, Henry David", "Henry David Thoreau"), ("García Márquez, Gabriel", "Gabriel García Márquez"),
      ("Alembert, Jean d’", "Jean d’Alembert"), ("King, Martin Luther, Jr.", "Martin Luther King, Jr."),
    ])
  func keepsInvertedNames(filed: String, printed: String) throws {
    let name = try name(filed)
    #expect(name.filed == filed)
    #expect(name.printed == printed)
  }

  @Test(
    "corporate names, single words and names in other scripts are kept as they are",
    arguments: [
      "The Basement Group", "Anonymous", "A Society of Women", "Friends of the Earth", "Red Army Faction",
      "Julian of Norwich",
      "Malcolm X", "Elizabeth I", "Louis XIV", "Henry Jr", "Anarchist Library", "Spartacus League", "Kropotkin et",
      "Nagy of", "H. D.", "Group 1984", "Smith, Wesson & Co.", "曾子", "朱熹", "רש״י", "סעדיה גאון",
      "سعدی شیرازی", "夏目 漱石", "Verso Books", "Le Corbusier", "One, Two, Three, Four",
    ])
  func leavesOthers(written: String) throws {
    let name = try name(written)
    #expect(name.printed == written)
    #expect(name.filed == written)
    #expect(name.family == nil)
  }

  @Test("a Hungarian name is kept as it is in a Hungarian text, a Western one in a Chinese text is inverted")
  func heedsTheLanguage() throws {
    #expect(try name("Petőfi Sándor", in: "hu").filed == "Petőfi Sándor")
    #expect(try name("Nagy Anna", in: "hu").filed == "Nagy Anna")
    #expect(try name("Ann Ash", in: "zh").filed == "Ash, Ann")
  }

  @Test(
    "unusual names do no harm",
    arguments: [
      ",", ", ,", "a,", ",b", "(", "( )", "d’", "d’ d’", "x (", "\u{301}", "von", "von der", "Jr.", "a, Jr.",
      "a b, Jr., Jr.",
    ])
  func survivesAnything(written: String) throws {
    #expect(try name(written).filed.isEmpty == false)
  }
}
