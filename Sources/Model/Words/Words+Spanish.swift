extension Words {
  /// Spanish.
  package static let spanish = Words(
    language: LanguageTag(tag: "es", language: "es"),
    words: [
      .notes: "Notas",
      .editorsNotes: "Notas del editor",
      .note: "Nota",
      .more: "más",
      .less: "menos",
      .skipToText: "Ir al texto",
      .contents: "Índice",
      .forms: "Este texto en otras formas",
      .readHere: "Leer aquí",
      .otherForms: "Otras formas",
      .by: "por",
      .translatedBy: "traducción de",
      .colophon: "Colofón",
      .source: "Fuente",
      .rights: "Derechos",
      .translation: "Traducción",
      .publisher: "Editorial",
      .cite: "Citar este texto",
      .moreTexts: "Más textos",
      .bySameAuthor: "De la misma pluma",
      .onSameTopic: "Sobre el mismo tema",
      .otherLanguages: "Este texto en otras lenguas",
      .siteMenu: "Sitio",
      .titles: "Títulos",
      .authors: "Autores",
      .author: "Autor",
      .topics: "Temas",
      .topic: "Tema",
      .seriesPlural: "Series",
      .series: "Serie",
      .years: "Años",
      .year: "Año",
      .collections: "Colecciones",
      .collection: "Colección",
      .alphabetical: "A–Z",
      .titlesByLetter: "Títulos por letra",
      .undated: "Sin fecha",
      .otherLetters: "#",
      .showAs: "Mostrar como",
      .rack: "expositor",
      .list: "lista",
      .pages: "Páginas",
      .next: "Siguiente",
      .previous: "Anterior",
      .draft: "Borrador",
      .missingTitle: "Falta esta hoja",
      .missingText: "No hay ninguna página en esta dirección. Quizá cambió de nombre, o nunca se encuadernó.",
      .allTitles: "Todos los títulos",
      .and: " y ",
      .comma: ", ",
      .search: "Buscar",
      .searchWithoutScript: "La búsqueda necesita JavaScript. Sin él, estos enlaces llevan a los textos:",
      .nothingFound: "No se ha encontrado nada",
      .concordance: "Concordancia",
      .answer: "Responder",
      .elsewhere: "En otros lugares",
      .otherLibraries: "Otras bibliotecas",
      .newest: "Novedades",
      .languages: "Lenguas",
      .links: "Enlaces",
      .formatPage: "Página",
      .formatSource: "Fuente",
      .formatText: "Texto sin formato",
      .formatBooklet: "Cuadernillo",
      .formatZine: "Fanzine",
      .formatLeaflet: "Tríptico",
      .formatPoster: "Cartel",
      .formatNewspaper: "Periódico",
      .bothSides: "a doble cara",
      .shortEdge: "voltear por el borde corto",
      .longEdge: "voltear por el borde largo",
      .foldAndStaple: "doblar y grapar",
      .foldAndCut: "doblar en ocho y cortar por el centro",
      .foldInThree: "doblar en tres",
      .glueTogether: "pegar las hojas",
      .foldInHalf: "doblar por la mitad",
    ],
    phrases: Phrases(
      backToReference: { mark, call in
        let ordinals = [
          "segunda", "tercera", "cuarta", "quinta", "sexta", "séptima", "octava", "novena", "décima",
        ]
        return switch call {
        case ...1: "Volver a la llamada \(mark)"
        case ...10: "Volver a la llamada \(mark), \(ordinals[call - 2]) aparición"
        default: "Volver a la llamada \(mark), aparición \(call)"
        }
      },
      table: { "Tabla \($0)" },
      minutes: { $0 == 1 ? "1 minuto" : "\($0) minutos" },
      minutesShort: { "\($0) min" },
      fileSize: { "\(Phrases.kilobytes($0)) KB" },
      sheets: { $0 == 1 ? "1 hoja" : "\($0) hojas" },
      numberInSeries: { "n.º \($0)" },
      calendarDate: { date in
        let months = [
          "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
          "noviembre", "diciembre",
        ]
        return switch date {
        case .year(let year): "\(year)"
        case .month(let month, let year): "\(months[month - 1]) de \(year)"
        case .day(let day, let month, let year): "\(day) de \(months[month - 1]) de \(year)"
        }
      },
      previousInSeries: { "Anterior en «\($0)»" },
      nextInSeries: { "Siguiente en «\($0)»" },
      languageCount: { "\($0) lenguas" },
      textCount: { $0 == 1 ? "1 texto" : "\($0) textos" },
      page: { "Página \($0)" },
      continuedOn: { "Continúa en la página \($0)" },
      continuedFrom: { "Viene de la página \($0)" },
      textsOf: { "Los textos de \($0) en «\($1)»" }))
}
