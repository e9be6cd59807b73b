// Searches the site in files that a page can load from a disk as well as from a host; marks what was found on the page it
// leads to, and tells the search page what that page says. The index is made by the program; see its manual.
(() => {
  const doc = document, root = doc.currentScript.getAttribute("src").replace(/search\.js.*$/, "");

  // Words, as the index has them -------------------------------------------------------------------------------------

  const gap = 0, link = 1, wide = 2;                          // else a character's plain letters, "" for none
  const isLink = /^['`´ʹʹʻʼ‘’‛′־׳״‐‑＇-]$/u, isLetter = /^[\p{L}\p{Mn}\p{Mc}\p{Nd}\p{Nl}]$/u;
  const isSilent = /^[\u00AD\u200C-\u200F\u2060\uFE00-\uFE0F\uFEFF\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]$/;
  const isWide = /^[\u3005-\u3007\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAD9\uFF66-\uFF9D\u{20000}-\u{3FFFD}]$/u;
  const plain = new Map(Object.entries({
    ae: "æǣǽ", oe: "œ", ss: "ßẞ", th: "þ", d: "ðđɖɗ", o: "øǿɔ", l: "łƚ", h: "ħ", i: "ıɨ", t: "ŧƭ", e: "ǝəɛ", b: "ƀɓ", g: "ǥɠɣ", k: "ƙ",
    n: "ɲŋŉ", u: "ʉ", v: "ʋ", y: "ƴ", z: "ƶ", σ: "ς", β: "ϐ", θ: "ϑ", φ: "ϕ", π: "ϖ", κ: "ϰ", г: "ѓ", е: "ёѐ", и: "ѝ", к: "ќ", о: "ѡ", у: "ѹ",
    כ: "ך", מ: "ם", נ: "ן", פ: "ף", צ: "ץ", ا: "آأإٱ", ك: "ک", ه: "ةہھۀ", و: "ؤ", ي: "ئىی",
  }).flatMap(([to, all]) => [...all].map(from => [from, to])));
  const kinds = new Map();
  function kind(character) {
    let known = kinds.get(character);
    if (known === undefined) kinds.set(character, known = worked(character));
    return known;
  }
  function worked(character) {
    const code = character.codePointAt(0);
    if (isLink.test(character)) return link;
    if (isSilent.test(character)) return "";
    if (isWide.test(character)) return wide;
    if (code >= 0xFF01 && code <= 0xFF5E) return kind(String.fromCodePoint(code - 0xFEE0));
    if (!isLetter.test(character)) return gap;
    if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
    if (code >= 0x6F0 && code <= 0x6F9) return String(code - 0x6F0);
    if (code >= 0xFB2A && code <= 0xFB4E) return kind(character.normalize("NFD")[0]);
    const lower = [...character.toLowerCase()][0];
    if (plain.has(lower)) return plain.get(lower);
    const at = lower.codePointAt(0);
    if (at >= 0xC0 && at < 0x250 || at >= 0x1E00 && at < 0x1F00 || at >= 0xFB00 && at < 0xFB03 || at === 0xFB06) {
      const letters = lower.normalize("NFKD").replace(/\p{M}/gu, "");
      return /^[a-z]+$/.test(letters) ? letters : plain.get(letters) ?? lower;
    }
    if (at >= 0x370 && at < 0x400 && (at < 0x3D2 || at > 0x3D4) || at >= 0x1F00 && at < 0x2000) {
      const letter = lower.normalize("NFD")[0];
      return plain.get(letter) ?? letter;
    }
    return lower;
  }
  const encoder = new TextEncoder(), longest = 96;
  const size = word => word.length * 3 <= longest ? 0 : encoder.encode(word).length;
  function cut(word) {
    while (size(word) > longest) word = [...word].slice(0, -1).join("");
    return word;
  }
  // The words of a text, each with its number and where it stands; what apostrophes and hyphens part is one word, too.
  function words(text) {
    const found = [];
    let number = 0, word = "", start = 0, linked = false, chain = "", parts = 0, chainStart = 0, chainEnd = 0;
    const add = (word, start, end) => found.push({ word, at: number++, start, end });
    const endChain = () => {
      linked = false;
      if (parts > 1 && size(chain) <= longest) { number--; add(chain, chainStart, chainEnd); }
      parts = 0;
      chain = "";
    };
    const endWord = (end, links) => {
      if (!word) return endChain();
      if (links || linked) {
        if (!linked) { endChain(); chainStart = start; }
        chain += word;
        chainEnd = end;
        parts++;
      }
      add(cut(word), start, end);
      word = "";
      linked = links;
      if (!links) endChain();
    };
    for (let i = 0; i < text.length;) {
      const character = String.fromCodePoint(text.codePointAt(i)), letters = kind(character);
      let next = i + character.length;
      if (letters === wide) {
        endWord(i, false);
        if (/[\uFF66-\uFF9D]/.test(character) && /[\uFF9E\uFF9F]/.test(text[next] ?? "")) next++;
        add(/[\uFF66-\uFF9D]/.test(character) ? text.slice(i, next).normalize("NFKC") : character, i, next);
      } else if (letters === gap || letters === link) {
        endWord(i, letters === link);
      } else if (letters) {
        if (!word) start = i;
        word += letters;
      } else if (character === "\u0306" && word.endsWith("и")) {
        word = word.slice(0, -1) + "й";
      } else if (character === "\u0308" && word.endsWith("і")) {
        word = word.slice(0, -1) + "ї";
      }
      i = next;
    }
    endWord(text.length, false);
    return found;
  }
  // The places of sequences of words among others: pairs of the first and the last place.
  function places(sequences, tokens) {
    const found = [];
    tokens.forEach((token, i) => {
      for (const sequence of sequences) {
        if (sequence[0] !== token.word) continue;
        let last = i, at = token.at, k = 1;
        for (; k < sequence.length; k++) {
          let j = last + 1;
          while (j < tokens.length && tokens[j].at <= at + 1 && !(tokens[j].at === at + 1 && tokens[j].word === sequence[k])) j++;
          if (j >= tokens.length || tokens[j].at !== at + 1 || tokens[j].word !== sequence[k]) break;
          last = j;
          at++;
        }
        if (k === sequence.length) found.push([token.start, tokens[last].end]);
      }
    });
    found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    return found.filter((place, i) => !i || place[0] >= Math.max(...found.slice(0, i).map(other => other[1])));
  }

  // A text's page --------------------------------------------------------------------------------------------------

  const left = ".contents, .dedication, .address, [role=doc-noteref], [role=doc-backlink], .more, rt, rp, script, style, template, :is(h1, h2, h3, h4, h5, h6)[id^=_]";
  const inline = new Set("A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RB RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR".split(" "));
  // The words of the page, parted at each block with an id, as [text, node] pairs; a block ends with a line. What stands
  // before the first id is a segment only when there are words in it, as the index has it.
  const said = pieces => pieces.map(([text, node]) => node ? text.replace(/\s+/g, " ") : text).join("");
  function segments() {
    const all = [{ id: "", pieces: [] }];
    let segment = all[0].pieces;
    const walk = node => {
      for (const child of node.childNodes) {
        if (child.nodeType === 3) { segment.push([child.data, child]); continue; }
        if (child.nodeType !== 1 || child.matches(left)) continue;
        const isBlock = !inline.has(child.tagName);
        if (isBlock && child.id && !child.id.startsWith("_")) {
          segment = [];
          all.push({ id: child.id, pieces: segment });
        }
        if (isBlock) segment.push([child.tagName === "BR" ? " " : "\n"]);
        walk(child);
        if (isBlock && child.tagName !== "BR") segment.push(["\n"]);
      }
    };
    for (const part of doc.querySelectorAll("article > .text, article > .notes")) { walk(part); segment.push(["\n"]); }
    return words(said(all[0].pieces)).length ? all : all.slice(1);
  }
  function mark(pieces, sequences) {
    let text = "";
    const nodes = pieces.map(([data, node]) => ({ node, start: (text += data, text.length - data.length), end: text.length }));
    const found = places(sequences, words(text));
    for (const [start, end] of found.reverse()) {
      for (const { node, start: from, end: to } of [...nodes].reverse()) {
        if (!node || from >= end || to <= start) continue;
        const range = doc.createRange();
        range.setStart(node, Math.max(start, from) - from);
        range.setEnd(node, Math.min(end, to) - from);
        if (range.toString().trim()) range.surroundContents(doc.createElement("mark"));
      }
    }
  }
  const query = new URLSearchParams(location.search), titles = ".title-page :is(h1, .subtitle, .author)";
  if (query.has("text") && parent !== self) {
    const title = [...doc.querySelectorAll(titles)].map(part => part.textContent.replace(/\s+/g, " ")).join("\n");
    parent.postMessage({ pamphletText: [["", title], ...segments().map(({ id, pieces }) => [id, said(pieces)])] }, "*");
    return;
  }
  if (query.has("mark")) {
    const sequences = query.getAll("mark").map(words => words.split(" ")).filter(words => words[0]);
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { /* a malformed address */ }
    // A paragraph whose id the search page had not heard of yet is told by its number.
    const segment = id ? segments().find(segment => segment.id === id) : segments()[query.get("at") - 1];
    if (segment && !id && segment.id) location.replace("#" + encodeURIComponent(segment.id));
    if (segment) mark(segment.pieces, sequences);
    else if (!id) for (const part of doc.querySelectorAll(titles)) {
      const walker = doc.createTreeWalker(part, NodeFilter.SHOW_TEXT), pieces = [];
      while (walker.nextNode()) pieces.push([walker.currentNode.data, walker.currentNode]);
      mark(pieces, sequences);
    }
    doc.querySelector("mark")?.scrollIntoView({ block: "center" });
  }

  // The search page --------------------------------------------------------------------------------------------------

  const list = doc.querySelector(".hits");
  if (!list) return;
  const field = doc.querySelector("main [type=search]"), status = doc.querySelector("main [role=status]"), more = doc.querySelector("main .further");

  // Files of the index: each calls `pamphletSearch` with its name and its data.
  const loaded = new Map();
  function file(name) {
    if (!loaded.has(name)) {
      const entry = {};
      entry.data = new Promise(done => { entry.done = done; });
      loaded.set(name, entry);
    }
    return loaded.get(name);
  }
  self.pamphletSearch = Object.assign((name, data) => file(name).done(data), { words });
  function load(name, path) {
    const entry = file(name);
    if (!entry.asked) {
      entry.asked = true;
      const script = doc.createElement("script");
      script.src = root + path.split("/").map(encodeURIComponent).join("/");
      script.onload = () => { script.remove(); entry.done(); };  // done already, but for a file that is not what it says
      script.onerror = () => { script.remove(); loaded.delete(name); entry.done(); };
      doc.head.append(script);
    }
    return entry.data;
  }
  file("index").asked = true;                                 // the page names it
  let index;
  // What is known of a text: [folder, title, authors and date, language, direction], or an object for one elsewhere.
  const address = async number => ((await load("t" + Math.floor(number / index.block), `search/addresses/${Math.floor(number / index.block)}.js`)) ?? [])[number % index.block];

  // Numbers in printable characters, as the index has them.
  const digit = code => code < 0x22 ? code - 0x20 : code < 0x3C ? code - 0x21 : code < 0x5C ? code - 0x22 : code - 0x23;
  let at = 0;
  function number(data) {
    let value = 0, factor = 1, next;
    while ((next = digit(data.charCodeAt(at++))) >= 68) { value += factor * next; factor *= 24; }
    return value + factor * next;
  }
  // The places of a word in a text, each a segment and the remainder of the offset; the whole offset in the title.
  const modulus = word => isWide.test(word) ? 16 : 4;
  function readPlaces(data, count, modulus) {
    const found = [];
    for (let i = 0, segment = 0; i < count; i++) {
      const step = number(data);
      segment += Math.floor(step / modulus);
      found.push([segment, segment ? step % modulus : number(data)]);
    }
    return found;
  }
  const byPoint = (a, b) => {                                 // in the order of the index, which is that of UTF-8
    for (let i = 0; i < a.length && i < b.length; i++) {
      if (a[i] !== b[i]) return a.codePointAt(i) - b.codePointAt(i);
    }
    return a.length - b.length;
  };
  const hash = word => {
    let value = 0x811C9DC5;
    for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
    return (value >>> 0).toString(16).padStart(8, "0");
  };
  const shards = new Map();
  async function shard(first) {
    if (shards.has(first)) return shards.get(first);
    const data = await load("w" + hash(first), `search/words/${hash(first)}.js`) ?? "";
    const entries = [];
    let word = "";
    for (at = 0; at < data.length;) {
      const head = number(data), short = head % 6 + 1, length = short < 6 ? short : 6 + number(data);
      word = word.slice(0, Math.floor(head / 6));
      word += data.slice(at, at += length);
      const count = number(data);
      entries.push({ word, data, start: at, end: at + count });
      at += count;
    }
    shards.set(first, entries);
    return entries;
  }
  // The texts a word is in, each with its field, how often it stands there, and where its places begin; of a word that
  // stands all over a text they are not told.
  function texts(entry) {
    if (entry.texts) return entry.texts;
    entry.texts = new Map();
    const divisor = modulus(entry.word);
    let text = -1;
    for (at = entry.start; at < entry.end;) {
      const head = number(entry.data), kind = head % 3;
      text += Math.floor(head / 3) + 1;
      const field = kind < 2 ? 1 : number(entry.data), count = kind ? number(entry.data) + (kind < 2 ? 2 : 0) : 1, often = field > 3;
      entry.texts.set(text, { field: field % 4, count, often, at });
      if (!often) readPlaces(entry.data, count, divisor);
    }
    return entry.texts;
  }
  // All words of the index that begin with some letters.
  async function beginning(prefix) {
    const firsts = index.words;
    let low = 0, high = firsts.length;
    while (low < high) { const middle = low + high >> 1; byPoint(firsts[middle], prefix) > 0 ? high = middle : low = middle + 1; }
    const wanted = [];
    for (let i = Math.max(0, low - 1); i < firsts.length && (i < low || firsts[i].startsWith(prefix)); i++) wanted.push(shard(firsts[i]));
    return (await Promise.all(wanted)).flat().filter(entry => entry.word.startsWith(prefix));
  }

  // Endings that are left off to find a word in other forms, in texts of the language; folded as words are.
  const endings = {
    en: "ies ied ying ings ing edly ed ely ly es ers er nesses ness s y e",
    fr: "issements issement ements ement ations ation eaux aux euses euse eurs eur ives ive ifs if ees ee es er ez ent ait aient e s x",
    de: "innen ungen ung heiten heit keiten keit ern em en er es e n s",
    es: "amientos amiento imientos imiento aciones acion idades idad mente ando iendo ados adas ado ada idos idas ido ida ar er ir os as es o a e s",
    it: "azioni azione amenti amento imenti imento mente ando endo ati ate ato ata uti ute uto uta are ere ire i e o a",
    pt: "amentos amento imentos imento acoes acao coes cao idades idade mente ando endo ados adas ado ada idos idas ido ida ar er ir oes aes os as es o a e s",
    nl: "heden heid ingen ing eren en e s t",
    ru: "иями ями ами иях ях ах ого его ому ему ыми ими ией ий ый ой ей ом ем ам ям ов ев ая яя ое ее ые ие ую юю ию ия ии а я о е и ы у ю ь й",
  };
  for (const language in endings) endings[language] = endings[language].split(" ").sort((a, b) => b.length - a.length);
  function stem(word, language) {
    const ending = endings[language].find(ending => word.endsWith(ending) && word.length - ending.length >= 3);
    let stem = ending ? word.slice(0, -ending.length) : word;
    if (stem.length > 3 && stem.at(-1) === stem.at(-2) && language !== "ru") stem = stem.slice(0, -1);
    return stem;
  }

  // Parts of a query: words, phrases in quotes, and both of an author, a topic or a year.
  function parsed(text) {
    const terms = [];
    for (const [, name, , quoted, bare] of text.matchAll(/(?:\b(author|topic|year):\s*)?((?:["“„«]([^"“”„»]*)["”“»]?)|([^\s"“”„«»]+))/giu)) {
      const fieldOf = name ? { author: "a:", topic: "t:", year: "y:" }[name.toLowerCase()] : "";
      const said = quoted ?? bare;
      const years = fieldOf === "y:" && /^(\d+)\s*[-–]\s*(\d+)$/.exec(said);
      if (years) {
        const [first, last] = [+years[1], Math.min(+years[2], +years[1] + 400)];
        terms.push({ exact: true, sequences: Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ["y:" + (first + i)]) });
        continue;
      }
      const tokens = words(said);
      if (!tokens.length) continue;
      // Words with apostrophes or hyphens are found in parts and as one word; others word by word.
      const groups = [];
      for (const token of tokens) {
        const last = groups.at(-1), isWideToken = kind(token.word[0]) === wide || isWide.test(token.word);
        if (last && token.start < last.end) last.joined = token.word;
        else if (last && token.start === last.end && isWideToken && last.isWide) { last.parts.push(token.word); last.end = token.end; }
        else if (last && isLink.test(said.slice(last.end, token.start)) && last.end < token.start) { last.parts.push(token.word); last.end = token.end; }
        else groups.push({ parts: [token.word], end: token.end, isWide: isWideToken });
      }
      if (quoted !== undefined) {
        terms.push({ exact: true, field: fieldOf, sequences: [groups.flatMap(group => group.parts).map(word => fieldOf + word)] });
      } else for (const group of groups) {
        const sequences = [group.parts.map(word => fieldOf + word)];
        if (group.joined) sequences.push([fieldOf + group.joined]);
        terms.push({ exact: group.isWide || fieldOf === "y:", field: fieldOf, sequences });
      }
    }
    return terms;
  }

  // The words of the index one word of a query stands for, each with how well it fits.
  async function forms(word, exact) {
    const letters = word.replace(/^[aty]:/, ""), prefixed = letters.length < word.length;
    if (exact || letters.length < 3) return (await beginning(word)).filter(entry => entry.word === word).map(entry => ({ entry, fit: 1 }));
    const stems = prefixed ? [] : index.languages.filter(language => endings[language]).map(language => ({ language, stem: stem(word, language) })).filter(({ stem }) => stem.length > 2);
    const shortest = stems.reduce((short, { stem }) => stem.length < short.length ? stem : short, word);
    const found = [];
    for (const entry of await beginning(shortest)) {
      if (entry.word === word) found.push({ entry, fit: 1 });
      else if (entry.word.startsWith(word)) found.push({ entry, fit: .5 });
      else {
        const languages = stems.filter(({ language, stem: own }) => entry.word.startsWith(own) && stem(entry.word, language) === own).map(({ language }) => language);
        if (languages.length) found.push({ entry, fit: .4, languages });
      }
    }
    return found;
  }
  const speaks = (text, languages) => !languages || languages.includes(index.languages[index.languages.length > 1 ? digit(index.by.charCodeAt(text)) : 0]);

  function placesOf(entry, text) {
    const known = texts(entry).get(text);
    if (!known || known.often) return [];
    at = known.at;
    return readPlaces(entry.data, known.count, modulus(entry.word));
  }
  // A phrase in the title of a text, whose offsets are all told.
  function inTitle(steps, text) {
    const own = steps.map(step => new Map(step.flatMap(entry => placesOf(entry, text).filter(([segment]) => !segment).map(([, offset]) => [offset, entry.word]))));
    return [...own[0].keys()].map(first => own.map((places, i) => places.get(first + i))).filter(words => !words.includes(undefined));
  }
  // The segments in which the remainders of a phrase's words follow each other; null where it may be anywhere. A bit of
  // a number stands for each remainder the phrase may begin with.
  function likelySegments(steps, text) {
    let found = null;
    steps.forEach((step, i) => {
      if (step.some(entry => texts(entry).get(text)?.often)) return;
      const own = new Map();
      for (const entry of step) {
        const divisor = modulus(entry.word);
        for (const [segment, remainder] of placesOf(entry, text)) {
          const first = (remainder - i % divisor + divisor) % divisor;
          if (segment) own.set(segment, own.get(segment) | (divisor < 16 ? 0x1111 << first : 1 << first));
        }
      }
      found = new Map([...found ?? own].map(([segment, bits]) => [segment, bits & own.get(segment)]).filter(([, bits]) => bits));
    });
    return found && new Set(found.keys());
  }
  // The places of a phrase in a text, as its page tells them: pairs of the segment and the words.
  function phraseOn(page, { phrase, likely }) {
    const found = [];
    page.forEach(([, text], segment) => {
      if (segment && likely && !likely.has(segment)) return;
      for (const block of text.split("\n")) {
        const tokens = words(block);
        for (const { word, at } of tokens) {
          if (!phrase[0].has(word)) continue;
          const own = phrase.map((step, i) => i ? tokens.find(token => token.at === at + i && step.has(token.word))?.word : word);
          if (!own.includes(undefined)) found.push([segment, own]);
        }
      }
    });
    return found;
  }

  const weights = [.7, 1, 3, 8];                              // notes, text, headings, titles
  // The texts a term is in: for each a weight, and the places: words in a segment, a word
  // of the index, or a phrase that likely stands in some segments, which only the text's page can tell for certain.
  async function matches(term) {
    const found = new Map();
    const put = (text, weight, place) => {
      const own = found.get(text) ?? { weight: 0, places: [] };
      own.weight = Math.max(own.weight, weight);
      own.places.push(place);
      found.set(text, own);
    };
    for (const sequence of term.sequences) {
      if (sequence.length === 1) {
        for (const { entry, fit, languages } of await forms(sequence[0], term.exact)) {
          const all = texts(entry), rarity = Math.log2(1 + index.texts / all.size);
          for (const [text, { field, count }] of all) {
            if (speaks(text, languages)) put(text, weights[field] * fit * rarity * (1 + Math.log2(count) / 4), { entry, fit });
          }
        }
        continue;
      }
      // A phrase, and while its last word is typed, all that word may become.
      const all = await Promise.all(sequence.map((word, i) => forms(word, term.exact || i < sequence.length - 1)));
      const steps = all.map(forms => forms.filter(({ fit }) => fit > .4).map(({ entry }) => entry));
      if (steps.some(step => !step.length)) continue;
      const sets = steps.map(step => new Set(step.flatMap(entry => [...texts(entry).keys()])));
      const rarest = sets.reduce((a, b) => a.size <= b.size ? a : b);
      const candidates = [...rarest].filter(text => sets.every(set => set.has(text)));
      const rarity = Math.log2(1 + index.texts / candidates.length) * sequence.length;
      const phrase = steps.map(step => new Set(step.map(entry => entry.word)));
      for (const text of candidates) {
        for (const words of inTitle(steps, text)) put(text, 8 * rarity, { segment: 0, words, fit: 1 });
        const likely = likelySegments(steps, text);
        if (!likely || likely.size) put(text, rarity, { phrase, likely, fit: 1 });
      }
    }
    return found;
  }
  // The segments of a text a term stands in, each with the words to be marked there and how well they fit. What only the
  // page can tell is taken from it where it is given; without it, null is returned when the term is all over the text.
  function segmentsOf(term, text, page, isShown) {
    const found = new Map();
    const put = (segment, words, fit) => {
      const own = found.get(segment) ?? { fit: 0, sequences: new Map() };
      own.fit = Math.max(own.fit, fit);
      own.sequences.set(words.join(" "), words);
      found.set(segment, own);
    };
    for (const { entry, segment, words, fit, phrase, likely } of term.found.get(text)?.places ?? []) {
      if (words) put(segment, words, fit);
      else if (entry && !texts(entry).get(text).often) for (const [segment] of placesOf(entry, text)) put(segment, [entry.word], fit);
      else if (page) for (const [segment, words] of phraseOn(page, { phrase: phrase ?? [new Set([entry.word])], likely })) put(segment, words, fit);
      else if (likely) for (const segment of likely) put(segment, phrase.map(step => [...step][0]), fit);
      else if (!isShown) return null;
    }
    return found;
  }
  // Whether a text has what was found in it: of some phrases its page has the last word. Without an answer it stays.
  const isUnsure = hit => hit.terms.some(term => term.found.get(hit.number).places.every(place => place.phrase));
  async function holds(hit) {
    if (!isUnsure(hit)) return true;
    const page = await told(hit.number);
    return !page || hit.terms.every(term => term.found.get(hit.number).places.some(place => !place.phrase || phraseOn(page, place).length));
  }
  // A hit that holds, or the best of its versions that does, with the others that do.
  function confirmed(hit) {
    return hit.confirmed ??= (async () => {
      const all = [hit, ...hit.others?.values() ?? []], held = await Promise.all(all.map(holds));
      const [first, ...others] = all.filter((_, i) => held[i]);
      if (!first) return null;
      if (hit.versions) Object.assign(first, { versions: hit.versions, others: new Map(others.map(other => [other.number, other])) });
      return first;
    })();
  }

  // The texts found, the best first: those where all stands in one paragraph before the others.
  async function search(text) {
    const terms = parsed(text);
    if (!terms.length) return null;
    await Promise.all(terms.map(async term => { term.found = await matches(term); }));
    const [first, ...others] = [...terms].sort((a, b) => a.found.size - b.found.size);
    const inText = terms.filter(term => !term.field && !(term.sequences[0]?.[0] ?? "").startsWith("y:"));
    const hits = [];
    for (const [number, { weight }] of first.found) {
      if (!others.every(term => term.found.has(number))) continue;
      let together = 0;
      if (inText.length > 1) {
        const all = inText.map(term => segmentsOf(term, number)).filter(Boolean);
        if (!all.length || [...all[0].keys()].some(segment => all.every(found => found.has(segment)))) together = 1;
      }
      hits.push({ number, together, weight: others.reduce((sum, term) => sum + term.found.get(number).weight, weight), terms: inText });
    }
    const own = [doc.documentElement.lang.split("-")[0]], isForeign = hit => !speaks(hit.number, own);
    hits.sort((a, b) => b.together - a.together || b.weight - a.weight || isForeign(a) - isForeign(b) || a.number - b.number);
    // The versions of a text are one hit: the best of them, which keeps the others.
    const firsts = new Map();
    return hits.filter(hit => {
      const versions = index.versions.get(hit.number), first = firsts.get(versions);
      if (!versions) return true;
      if (first) first.others.set(hit.number, hit); else firsts.set(versions, Object.assign(hit, { versions, others: new Map() }));
      return !first;
    });
  }

  // The words of another page: it is asked in a frame, since no script may read a page from a disk.
  const pages = new Map(), queue = [];
  let asked = 0;
  function pageText(name) {
    if (!pages.has(name)) pages.set(name, new Promise(done => { queue.push([name, done]); ask(); }));
    return pages.get(name);
  }
  // The page of a text with its title in front, as the index has it; null for what is elsewhere or does not answer.
  async function told(number) {
    const known = await address(number), text = Array.isArray(known) && await pageText(known[0]);
    return text ? [["", [text[0][1], known[1], known[2]].join("\n")], ...text.slice(1)] : null;
  }
  // What an earlier query asked and nobody waits for.
  function forget() {
    for (const [name, done] of queue.splice(0)) { pages.delete(name); done(null); }
  }
  function ask() {
    if (asked >= 4 || !queue.length) return;
    asked++;
    const [name, done] = queue.shift(), frame = doc.createElement("iframe");
    const end = text => {
      clearTimeout(late);
      removeEventListener("message", heard);
      frame.remove();
      asked--;
      done(text);
      ask();
    };
    const heard = event => { if (event.source === frame.contentWindow && event.data?.pamphletText) end(event.data.pamphletText); };
    const late = setTimeout(end, 4000);
    addEventListener("message", heard);
    frame.hidden = true;
    frame.tabIndex = -1;
    frame.setAttribute("aria-hidden", "true");
    frame.src = root + name.split("/").map(encodeURIComponent).join("/") + index.file + "?text";
    doc.body.append(frame);
  }

  // A sentence with what was found marked in it.
  function sentence(element, text, sequences) {
    text = text.replace(/\s+/g, " ").trim();
    const found = places(sequences, words(text));
    let start = 0, end = text.length;
    const [from, to] = found[0] ?? [0, 0], ends = /[.!?…;:]["”’»)\]]*\s|[。！？؟]["”』」]*/gu;
    for (const match of text.matchAll(ends)) {
      const after = match.index + match[0].length;
      if (after <= from) { if (/[.!?…。！？؟]/u.test(match[0]) || from - start > 160) start = after; }
      else if (match.index >= to && /[.!?…。！？؟]/u.test(match[0])) { end = after; break; }
    }
    const word = (at, step) => { while (at > 0 && at < text.length && /\S/.test(text[at - (step < 0 ? 1 : 0)]) && !isWide.test(text[at])) at += step; return at; };
    if (from - start > 140) start = word(from - 110, -1);
    if (end - Math.max(to, start) > 200) end = word(Math.max(to, start) + 140, 1);
    element.replaceChildren();
    if (start > 0 && !/[.!?…。！？؟]["”’»)\]]*\s*$/u.test(text.slice(0, start))) element.append("… ");
    let at = start;
    for (const [first, last] of found) {
      if (first < at || last > end) continue;
      const mark = doc.createElement("mark");
      mark.textContent = text.slice(first, last);
      element.append(text.slice(at, first), mark);
      at = last;
    }
    element.append(text.slice(at, end).trimEnd());
    if (end < text.length && !/[.!?…。！？؟]["”’»)\]]*\s*$/u.test(text.slice(0, end))) element.append(" …");
  }

  const make = (name, properties = {}) => Object.assign(doc.createElement(name), properties);

  // What is shown of a hit, its segments with the words found there, and the way to each.
  async function opened(hit) {
    const known = await address(hit.number);
    if (!known) return null;
    const isElsewhere = !Array.isArray(known), [name, title, by, lang, dir = "ltr"] = isElsewhere ? [] : known;
    const page = isElsewhere ? "" : root + name.split("/").map(encodeURIComponent).join("/") + index.file;
    const segments = text => {
      const all = new Map();
      for (const term of hit.terms) for (const [segment, { fit, sequences }] of segmentsOf(term, hit.number, text, true)) {
        const own = all.get(segment) ?? { fit: 0, sequences: [] };
        all.set(segment, { fit: own.fit + 1 + fit, sequences: [...own.sequences, ...sequences.values()] });
      }
      return all;
    };
    const link = (segment, sequences, text) => {
      if (isElsewhere) return known.address;
      const marks = [...new Set(sequences.map(words => words.join(" ")))].map(words => "mark=" + encodeURIComponent(words).replace(/%20/g, "+"));
      const id = text?.[segment]?.[0];
      if (segment && !id) marks.push("at=" + segment);
      return page + (marks.length ? "?" + marks.join("&") : "") + (id ? "#" + encodeURIComponent(id) : "");
    };
    return { file: isElsewhere ? known : { title, by, lang, dir }, isElsewhere, segments, link };
  }
  const here = doc.querySelector("[property='og:site_name']")?.content ?? "";
  // The other versions of a text, each by its language or the library it is in.
  async function versions(hit, language, library) {
    const others = hit.versions.filter(number => number !== hit.number).map(number => opened(hit.others.get(number) ?? { number, terms: [] }));
    const links = (await Promise.all(others)).filter(Boolean).map(({ file, segments, link }) => {
      const [segment, found] = [...segments()].sort(([a, x], [b, y]) => y.fit - x.fit || a - b)[0] ?? [0, { sequences: [] }];
      let name = file.lang;
      try { name = new Intl.DisplayNames([file.lang], { type: "language" }).of(file.lang); } catch { /* no tag of a language */ }
      const textContent = file.library === library ? name : !file.library ? here : file.lang === language ? file.library : name + ", " + file.library;
      return make("a", { href: link(segment, found.sequences), title: file.title, textContent, lang: file.lang, dir: file.dir, hreflang: file.lang, isElsewhere: file.library !== library });
    });
    return [[status.dataset.also, false], [status.dataset.elsewhere, true]].map(([label, isElsewhere]) => {
      const own = links.filter(link => link.isElsewhere === isElsewhere);
      if (!own.length) return "";
      const paragraph = make("p", { className: "versions", textContent: label });
      own.forEach((link, i) => paragraph.append(i ? ", " : " ", link));
      return paragraph;
    });
  }
  async function shown(unsure) {
    const hit = await confirmed(unsure), target = hit && await opened(hit);
    if (!target) return null;
    const { file, isElsewhere, segments, link } = target, own = { lang: file.lang, dir: file.dir }, known = segments();
    const item = make("li"), box = make("div"), titleMarks = known.get(0)?.sequences ?? [];
    const title = make("a", { className: "title", textContent: file.title, href: link(0, titleMarks), ...own });
    box.append(title);
    if (titleMarks.length) sentence(title, file.title, titleMarks);
    if (file.by) {
      const by = make("span", { className: "by", textContent: file.by, ...own });
      if (titleMarks.length) sentence(by, file.by, titleMarks);
      box.append(" ", by);
    }
    const lines = make("div", { className: "places" });
    const show = (segments, text) => lines.replaceChildren(...[...segments].filter(([segment]) => segment > 0).sort(([a, x], [b, y]) => y.fit - x.fit || a - b).slice(0, 3).sort(([a], [b]) => a - b).map(([segment, { sequences }]) => {
      const line = make("a", { href: link(segment, sequences, text), textContent: "…" }), paragraph = make("p", own);
      if (text?.[segment]) sentence(line, text[segment][1], sequences);
      paragraph.append(line);
      return paragraph;
    }));
    show(known);
    box.append(lines);
    if (hit.versions) box.append(...await versions(hit, file.lang, file.library));
    item.append(box);
    telling.set(item, async () => {
      const text = !isElsewhere && hit.terms.length && await told(hit.number);
      if (!text) return;
      const focused = [...lines.querySelectorAll("a")].indexOf(doc.activeElement);
      show(segments(text), text);
      if (focused >= 0) lines.querySelectorAll("a")[focused]?.focus();
    });
    return item;
  }

  // The number of texts, in the page's words: a sample for each plural the language may have.
  const samples = (status.dataset.counts ?? "").split("|"), plural = new Intl.PluralRules(doc.documentElement.lang || "en");
  const counted = (count, more) => {
    const numbers = [0, 1, 2, 3, 5, 11, 20, 100];
    const same = numbers.includes(count) ? numbers.indexOf(count) : numbers.findLastIndex(sample => plural.select(sample) === plural.select(count));
    return (samples[same] ?? "").replace(String(numbers[same]), count + more);
  };

  // A hit's page, far larger than all that led to it, is asked only when the hit comes into view.
  const telling = new WeakMap();
  const inView = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) { inView.unobserve(target); telling.get(target)(); }
  });

  const step = 10;
  let turn = 0, hits = [], count = 0;
  async function show(isMore) {
    const own = turn;
    let added = 0;
    while (added < step && count < hits.length) {
      const next = hits.slice(count, count + step - added);
      count += next.length;
      for (const pending of next.map(shown)) {
        const item = await pending;
        if (own !== turn) return;
        if (!item) continue;
        if (!added && !isMore) list.replaceChildren(item); else list.append(item);
        inView.observe(item);
        if (!added && isMore) item.querySelector("a").focus();
        added++;
      }
    }
    if (!added && !isMore) list.replaceChildren();
    more.hidden = count >= hits.length;
  }
  // The most pages that are asked for nothing but to count the hits.
  const mostAsked = 100;
  // The number of hits that hold, in the page's words; with a + where more pages would have to be asked. What does not
  // hold, of those that are not shown yet, is left out.
  async function total() {
    const own = turn, isOpen = hit => [hit, ...hit.others?.values() ?? []].some(isUnsure);
    const unasked = new Set(hits.filter(isOpen).slice(mostAsked));
    const held = await Promise.all(hits.map(hit => unasked.has(hit) || confirmed(hit)));
    if (own !== turn) return "";
    hits = hits.filter((_, i) => i < count || held[i]);
    more.hidden = count >= hits.length;
    const number = held.filter(Boolean).length - unasked.size;
    return number ? counted(number, unasked.size ? "+" : "") : status.dataset.none;
  }
  let last;
  async function find() {
    const text = field.value.trim();
    if (text === last) return;
    last = text;
    const own = ++turn;
    forget();
    const found = await search(text);
    if (own !== turn) return;
    hits = found ?? [];
    count = 0;
    if (!hits.length) { list.replaceChildren(); more.hidden = true; } else await show(false);
    const all = own === turn ? await total() : "";
    if (own !== turn) return;
    status.textContent = found ? all : "";
    try { history.replaceState(null, "", text ? "?q=" + encodeURIComponent(text) + location.hash : location.pathname); } catch { /* pages from a disk may not */ }
  }

  file("index").data.then(data => {
    index = data;
    index.words = index.words ? index.words.split(" ") : [];
    index.languages = index.languages.split(" ");
    index.versions = new Map((index.versions?.split(" ") ?? []).flatMap(group => {
      const numbers = group.split(",").map(Number);
      return numbers.map(number => [number, numbers]);
    }));
    field.value ||= query.get("q") ?? "";
    find();
    field.addEventListener("input", find);
  });
  if (matchMedia("(hover: hover)").matches) field.focus({ preventScroll: true });
  field.form.addEventListener("submit", event => { event.preventDefault(); find().then(() => list.querySelector("a")?.focus()); });
  more.firstElementChild.addEventListener("click", () => show(true));
  doc.addEventListener("keydown", event => {
    const links = [...list.querySelectorAll("a"), ...more.hidden ? [] : [more.firstElementChild]], here = links.indexOf(doc.activeElement);
    const inField = doc.activeElement === field;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown" && (inField || here >= 0) && links[here + 1]) { event.preventDefault(); links[here + 1].focus(); }
    if (event.key === "ArrowUp" && here >= 0) { event.preventDefault(); (links[here - 1] ?? field).focus(); }
    if (event.key === "Escape" && (inField || here >= 0)) { field.value = ""; field.focus(); find(); }
  });
})();
