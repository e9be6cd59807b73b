extension Words {
  /// Portuguese.
  package static let portuguese = Words(
    language: LanguageTag(tag: "pt", language: "pt"),
    words: [
      .notes: "Notas",
      .editorsNotes: "Notas do editor",
      .note: "Nota",
      .more: "mais",
      .less: "menos",
      .skipToText: "Ir para o texto",
      .contents: "Sumário",
      .forms: "Este texto noutras formas",
      .readHere: "Ler aqui",
      .otherForms: "Outras formas",
      .by: "por",
      .translatedBy: "tradução de",
      .colophon: "Colofão",
      .source: "Fonte",
      .rights: "Direitos",
      .translation: "Tradução",
      .publisher: "Editora",
      .cite: "Citar este texto",
      .moreTexts: "Mais textos",
      .bySameAuthor: "Do mesmo autor",
      .onSameTopic: "Sobre o mesmo tema",
      .otherLanguages: "Este texto noutras línguas",
      .alsoIn: "Também em",
      .siteMenu: "Sítio",
      .titles: "Títulos",
      .authors: "Autores",
      .author: "Autor",
      .topics: "Temas",
      .topic: "Tema",
      .seriesPlural: "Séries",
      .series: "Série",
      .years: "Anos",
      .year: "Ano",
      .collections: "Coleções",
      .collection: "Coleção",
      .alphabetical: "A–Z",
      .titlesByLetter: "Títulos por letra",
      .undated: "Sem data",
      .otherLetters: "#",
      .showAs: "Mostrar como",
      .rack: "expositor",
      .list: "lista",
      .pages: "Páginas",
      .next: "Seguinte",
      .previous: "Anterior",
      .draft: "Rascunho",
      .missingTitle: "Falta esta folha",
      .missingText:
        "Não há nenhuma página neste endereço. Talvez tenha mudado de nome, ou nunca tenha sido encadernada.",
      .allTitles: "Todos os títulos",
      .and: " e ",
      .comma: ", ",
      .search: "Pesquisar",
      .searchWithoutScript: "A pesquisa precisa de JavaScript. Sem ele, estas ligações levam aos textos:",
      .nothingFound: "Nada encontrado",
      .concordance: "Concordância",
      .answer: "Responder",
      .elsewhere: "Noutros lugares",
      .otherLibraries: "Outras bibliotecas",
      .newest: "Novidades",
      .languages: "Línguas",
      .links: "Ligações",
      .formatPage: "Página",
      .formatSource: "Fonte",
      .formatCover: "Capa",
      .formatText: "Texto simples",
      .formatBooklet: "Livreto",
      .formatZine: "Fanzine",
      .formatLeaflet: "Folheto",
      .formatPoster: "Cartaz",
      .formatNewspaper: "Jornal",
      .bothSides: "frente e verso",
      .shortEdge: "virar na margem curta",
      .longEdge: "virar na margem longa",
      .foldAndStaple: "dobrar e grampear",
      .foldAndCut: "dobrar em oito e cortar no meio",
      .foldInThree: "dobrar em três",
      .glueTogether: "colar as folhas",
      .foldInHalf: "dobrar ao meio",
    ],
    phrases: Phrases(
      backToReference: { mark, occurrence in
        let ordinals = [
          "segunda", "terceira", "quarta", "quinta", "sexta", "sétima", "oitava", "nona", "décima",
        ]
        return switch occurrence {
        case ...1: "Voltar à chamada \(mark)"
        case ...10: "Voltar à chamada \(mark), \(ordinals[occurrence - 2]) ocorrência"
        default: "Voltar à chamada \(mark), ocorrência \(occurrence)"
        }
      },
      table: { "Tabela \($0)" },
      minutes: { $0 == 1 ? "1 minuto" : "\($0) minutos" },
      minutesShort: { "\($0) min" },
      fileSize: { "\(Phrases.kilobytes($0)) KB" },
      sheets: { $0 == 1 ? "1 folha" : "\($0) folhas" },
      numberInSeries: { "n.º \($0)" },
      calendarDate: { date in
        let months = [
          "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
          "novembro", "dezembro",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) de \(year)"
        case .day(let day, let month, let year): "\(day) de \(months[month - 1]) de \(year)"
        }
      },
      previousInSeries: { "Anterior em «\($0)»" },
      nextInSeries: { "Seguinte em «\($0)»" },
      languageCount: { "\($0) línguas" },
      textCount: { $0 == 1 ? "1 texto" : "\($0) textos" },
      page: { "Página \($0)" },
      continuedOn: { "Continua na página \($0)" },
      continuedFrom: { "Continuação da página \($0)" },
      textsOf: { "Os textos de \($0) em «\($1)»" }))
}
