// Keeps a page as its text is while the text is written: what has changed changes in place, nothing else moves.
// Put before all other scripts by `pamphlet serve`, in the browser alone; no file of the site has it.
(() => {
  const doc = document, root = doc.documentElement, own = { ...doc.currentScript.dataset };
  const run = own.mark.slice(0, own.mark.lastIndexOf("-"));
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let mark = own.mark;
  let sent = { root: root.cloneNode(false), body: doc.body.cloneNode(true), files: files(doc) };   // the page as it was sent

  // What is shown over the page --------------------------------------------

  const host = doc.createElement("pamphlet-preview");
  const shade = host.attachShadow({ mode: "open" });
  shade.innerHTML = '<link rel="stylesheet" href="/.pamphlet/preview.css"><div class="slips" aria-live="polite"></div>';
  const slips = shade.querySelector(".slips");
  root.append(host);

  // An element: make("p", { className: "a" }, "words", otherElement)
  function make(name, properties, ...content) {
    const element = Object.assign(doc.createElement(name), properties);
    element.append(...content);
    return element;
  }

  function button(words, act, properties) {
    return make("button", { type: "button", onclick: act, ...properties }, words);
  }

  // Puts a slip of a kind in the place of the one before it; none takes it away.
  const order = ["ended", "offer", "publish", "errata"];
  function lay(kind, slip) {
    slips.querySelector("." + kind)?.remove();
    if (!slip) return;
    slip.classList.add(kind);
    const behind = order.slice(order.indexOf(kind) + 1).map(name => slips.querySelector("." + name)).find(Boolean);
    slips.insertBefore(slip, behind ?? null);
  }

  // Faults ------------------------------------------------------------------

  let aside = "";              // the errors that were put aside, as they read
  const quiet = "pamphlet: warnings put aside";
  let faults = { errors: [], warnings: [], errorsCount: 0, warningsCount: 0 };

  const count = (number, one) => number === 1 ? "1 " + one : number + " " + one + "s";

  // A message as a book would print it: with round quotes and a full stop.
  const printed = words => words.replace(/(^|[\s(])'([^']*)'(?=[\s,;:.)?]|$)/g, "$1‘$2’").replace(/(\p{L})'(\p{L})/gu, "$1’$2")
    .replace(/[^.?!…]$/u, "$&.");

  function entry(fault, said) {
    const place = fault.file + ":" + fault.line + ":" + fault.column;
    return make("li", {},
      button(place, () => openText(fault.file, fault.line, said), { className: "where", title: "Open it in the editor" }),
      make("p", { className: "what" }, printed(fault.message)), make("p", { className: "remedy" }, printed(fault.hint)),
      make("a", { className: "code", href: "/.pamphlet/messages#" + fault.code, target: "_blank", rel: "noopener", title: "What this means" }, fault.code));
  }

  function showFaults(opened) {
    const { errors, warnings, errorsCount, warningsCount, failure } = faults;
    const words = JSON.stringify([errors, failure ?? null]);
    const blocked = errorsCount > 0 || failure;
    if (!blocked && !warningsCount) return lay("errata");
    const mild = JSON.stringify(warnings);
    if (opened === undefined) opened = blocked && words !== aside;
    if (!opened && !blocked && sessionStorage.getItem(quiet) === mild) return lay("errata");
    if (!opened) {
      const label = [errorsCount && count(errorsCount, "error"), failure && "not built", warningsCount && count(warningsCount, "warning")]
        .filter(Boolean).join(", ");
      return lay("errata", button(label, () => showFaults(true), { className: "tab" + (blocked ? " blocked" : "") }));
    }
    const said = make("p", { className: "said" });
    said.setAttribute("role", "status");
    const list = (some, all) => {
      const entries = make("ol", {}, ...some.map(fault => entry(fault, said)));
      if (all > some.length) entries.append(make("li", { className: "more" }, `and ${all - some.length} more`));
      return entries;
    };
    const slip = make("section", {},
      make("header", {}, make("h2", {}, "Errata"),
        make("p", {}, blocked ? "The page stays as it was until this is mended." : "The page is as the text says; yet"),
        button("Put aside", () => { blocked ? aside = words : sessionStorage.setItem(quiet, mild); showFaults(false); }, { className: "away" })));
    slip.setAttribute("role", "region");
    slip.setAttribute("aria-label", "Errata");
    if (failure) slip.append(make("p", { className: "what" }, printed(failure)));
    if (errorsCount) slip.append(list(errors, errorsCount));
    if (warningsCount && blocked) {
      slip.append(make("details", {}, make("summary", {}, count(warningsCount, "warning")), list(warnings, warningsCount)));
    } else if (warningsCount) slip.append(list(warnings, warningsCount));
    slip.append(said);
    lay("errata", slip);
  }

  // Publishing --------------------------------------------------------------

  async function ask(plan) {
    const said = make("p", { className: "said" }, plan ? "Publishing. This may take a while…" : "Looking what has changed…");
    const slip = make("section", {}, make("header", {}, make("h2", {}, "Publish"), button("Put aside", showPublish, { className: "away" })), said);
    slip.setAttribute("role", "region");
    slip.setAttribute("aria-label", "Publish");
    said.setAttribute("role", "status");
    lay("publish", slip);
    let answer;
    try {
      const response = await fetch("/.pamphlet/publish" + (plan ? "?plan=" + encodeURIComponent(plan) : ""), { headers: { "Pamphlet-Token": own.token } });
      answer = response.ok ? await response.json() : { words: (await response.text()).trim(), lines: [] };
    } catch {
      answer = { words: "The preview has ended.", lines: [] };
    }
    if (!slip.isConnected) return;
    said.textContent = answer.words;
    if (answer.lines.length) slip.append(make("ol", { className: "plan" }, ...answer.lines.map(line => make("li", {}, line))));
    const acts = make("div", { className: "acts" });
    if (answer.plan) acts.append(button("Publish", () => ask(answer.plan), { className: "go" }));
    if (answer.address) acts.append(make("a", { href: answer.address, target: "_blank", rel: "noopener" }, answer.address));
    if (acts.childNodes.length) slip.append(acts);
    acts.firstChild?.focus({ preventScroll: true });
  }

  function showPublish() {
    lay("publish", own.publish ? button("Publish…", () => ask(), { className: "tab", title: `To ‘${own.publish}’` }) : undefined);
  }
  showPublish();

  // The source --------------------------------------------------------------

  async function openText(file, line, said) {
    said.textContent = "";
    let answer;
    try {
      answer = await fetch(`/.pamphlet/open?file=${encodeURIComponent(file)}&line=${line}`, { headers: { "Pamphlet-Token": own.token } });
    } catch {
      said.textContent = "The preview has ended.";
      return;
    }
    said.textContent = answer.ok ? "Opened." : (await answer.text()).trim();
  }

  let place;
  function closePlace() { place?.remove(); place = undefined; }

  doc.addEventListener("click", event => {
    if (!event.altKey || event.button || !own.source) return;
    const block = event.target.closest?.("[data-line]");
    if (!block) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    closePlace();
    const line = block.dataset.line, words = own.source + ":" + line, said = make("p", { className: "said" });
    said.setAttribute("role", "status");
    const copy = async () => {
      try { await navigator.clipboard.writeText(words); said.textContent = "Copied."; }
      catch { getSelection().selectAllChildren(place.querySelector("code")); said.textContent = "Selected: copy it with the keyboard."; }
    };
    place = make("section", { className: "place" },
      make("code", {}, words),
      make("div", { className: "acts" },
        button("Open in the editor", () => openText(own.source, line, said)), button("As printed", () => openSheet(line)), button("Copy", copy), button("Close", closePlace)),
      said);
    place.setAttribute("role", "dialog");
    place.setAttribute("aria-label", "Where this is written");
    shade.append(place);
    const size = place.getBoundingClientRect(), edge = 12;
    place.style.left = Math.max(edge, Math.min(event.clientX - size.width / 2, innerWidth - size.width - edge)) + "px";
    place.style.top = Math.max(edge, event.clientY + 18 + size.height < innerHeight ? event.clientY + 18 : event.clientY - size.height - 18) + "px";
    place.querySelector("button").focus({ preventScroll: true });
    glow(block);
  }, true);
  doc.addEventListener("pointerdown", event => { if (place && !event.composedPath().includes(place)) closePlace(); });
  doc.addEventListener("keydown", event => { if (event.key === "Escape") closePlace(); });

  // The printed page --------------------------------------------------------

  let sheet, lastLine;         // what is shown of it, and the line that was edited last
  const seenLine = () => {
    const blocks = [...doc.querySelectorAll("main [data-line]")].filter(block => block.getBoundingClientRect().bottom > innerHeight / 4);
    return blocks[0]?.dataset.line ?? 1;
  };

  // Turns to the page of a line, or to the page of a number. The old page stays until the new one is there.
  async function turn(query) {
    if (!sheet) return;
    const asked = sheet.asked = (sheet.asked ?? 0) + 1, isStale = () => sheet?.asked !== asked;
    let answer, drawing;
    try {
      answer = await fetch(`/.pamphlet/print?file=${encodeURIComponent(own.source)}&${query}`, { headers: { "Pamphlet-Token": own.token } });
      if (answer.ok) drawing = URL.createObjectURL(await answer.blob());
      if (isStale()) return URL.revokeObjectURL(drawing);
    } catch {
      if (sheet) sheet.said.textContent = "The preview has ended.";
      return;
    }
    if (!answer.ok && isStale()) return;
    if (!answer.ok) { sheet.said.textContent = printed((await answer.text()).trim()); return; }
    const image = make("img", { alt: "" });
    image.src = drawing;
    await image.decode().catch(() => {});
    if (isStale()) return URL.revokeObjectURL(drawing);
    sheet.number = +answer.headers.get("Pamphlet-Page");
    sheet.count = +answer.headers.get("Pamphlet-Pages");
    image.alt = sheet.title.textContent = `Page ${sheet.number} of ${sheet.count}`;
    sheet.said.textContent = "";
    sheet.back.disabled = sheet.number <= 1;
    sheet.on.disabled = sheet.number >= sheet.count;
    const old = sheet.element.querySelector("img"), place = sheet.element.scrollTop;
    old ? old.replaceWith(image) : sheet.element.append(image);
    if (old) URL.revokeObjectURL(old.src);
    sheet.element.scrollTop = place;
  }

  function closeSheet() {
    if (!sheet) return;
    URL.revokeObjectURL(sheet.element.querySelector("img")?.src);
    sheet.element.remove();
    sheet = undefined;
  }

  function openSheet(line) {
    closePlace();
    closeSheet();
    const leaf = by => turn("page=" + (sheet.number + by));
    const title = make("h2", {}, "As printed"), said = make("p", { className: "said" }, "Setting the page…");
    said.setAttribute("role", "status");
    const back = button("Page before", () => leaf(-1), { disabled: true }), on = button("Next page", () => leaf(1), { disabled: true });
    const element = make("section", { className: "sheet" }, make("div", { className: "leaves" }, title, back, on, button("Close", closeSheet, { className: "away" })), said);
    element.setAttribute("role", "dialog");
    element.setAttribute("aria-label", "As printed");
    sheet = { element, title, said, back, on };
    shade.append(element);
    element.querySelector(".away").focus({ preventScroll: true });
    turn("line=" + line);
  }

  doc.addEventListener("keydown", event => {
    if (event.key === "Escape" && sheet) return closeSheet();
    const isTyping = event.composedPath()[0].closest?.("input, textarea, select, [contenteditable]");
    if (event.key.toLowerCase() !== "p" || event.ctrlKey || event.metaKey || event.altKey || isTyping || !own.source) return;
    event.preventDefault();
    sheet ? closeSheet() : openSheet(lastLine ?? seenLine());
  });

  // Another text ------------------------------------------------------------

  async function offer(edit) {
    const address = "/" + edit.page.split("/").map(encodeURIComponent).join("/").replace(/(^|\/)index\.html$/, "$1");
    let title = edit.source;
    try {
      const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
      title = page.querySelector("h1")?.textContent.trim() || title;
    } catch { /* its file's name will do */ }
    lay("offer", make("p", {},
      make("span", {}, make("cite", {}, title), " has changed."),
      make("a", { href: address }, "Go there"), button("Stay", () => lay("offer"))));
  }

  // The page ----------------------------------------------------------------

  // What a page is made with beside its words: when that changes, it is loaded anew.
  function files(page) {
    return [...page.querySelectorAll("script[src], head link[rel=stylesheet]")].map(e => e.getAttribute("src") ?? e.getAttribute("href"))
      .filter(name => !name.startsWith("/.pamphlet/")).join("\n");
  }

  const plain = element => element.outerHTML.replace(/ data-line="\d+"/g, "");
  // A note that is put in counts all later ones anew: that is no change of the paragraphs that call them.
  const words = element => plain(element).replace(/<sup\b.*?<\/sup>/gs, "").replace(/ (?:id|href|value|start|aria-label)="[^"]*"/g, "");
  const key = element => element.tagName + "." + (element.getAttribute("class") ?? "");
  const holds = element => element.matches("body, main, article, section, header, footer, nav, div, ol, ul, dl, details, blockquote")
    && ![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  // Without what other scripts have put there.
  const children = live => [...live.children].filter(e => !e.matches("pamphlet-preview, [popover], button.more"));

  function takeAttributes(live, old, next) {
    for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) live.setAttribute(name, value);
    for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) live.removeAttribute(name);
  }

  // Pairs of equal strings, as many as can be without crossing: what two lists have in common.
  function common(olds, nexts) {
    const pairs = [];
    let start = 0, end = 0;
    while (start < olds.length && start < nexts.length && olds[start] === nexts[start]) pairs.push([start, start++]);
    while (end < olds.length - start && end < nexts.length - start && olds.at(-1 - end) === nexts.at(-1 - end)) end++;
    const a = olds.slice(start, olds.length - end), b = nexts.slice(start, nexts.length - end);
    if (a.length && b.length && a.length * b.length < 1e6) {
      const width = b.length + 1, best = new Uint32Array((a.length + 1) * width);
      for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) {
        best[i * width + j] = a[i] === b[j] ? best[(i + 1) * width + j + 1] + 1 : Math.max(best[(i + 1) * width + j], best[i * width + j + 1]);
      }
      for (let i = 0, j = 0; i < a.length && j < b.length;) {
        if (a[i] === b[j]) pairs.push([start + i++, start + j++]);
        else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) i++;
        else j++;
      }
    }
    for (let i = end; i > 0; i--) pairs.push([olds.length - i, nexts.length - i]);
    return pairs;
  }

  // Makes the living element, which was sent as `old`, what it is sent as now; notes what has really changed.
  function update(live, old, next, changed) {
    takeAttributes(live, old, next);
    const lives = children(live), olds = [...old.children], nexts = [...next.children];
    if (lives.length !== olds.length) {
      live.replaceChildren(...[...next.childNodes].map(node => doc.importNode(node, true)));
      changed.push(live);
      return;
    }
    const pairs = common(olds.map(plain), nexts.map(plain));
    pairs.push([olds.length, nexts.length]);
    let i = 0, j = 0;
    for (const [oldEnd, nextEnd] of pairs) {
      // Between two that are the same: each new one takes the place of the first left that is of its kind.
      for (; j < nextEnd; j++) {
        let match = i;
        while (match < oldEnd && key(olds[match]) !== key(nexts[j])) match++;
        if (match === oldEnd) {
          const added = doc.importNode(nexts[j], true);
          const before = lives[i] ?? null;
          before ? before.before(added) : live.append(added);
          changed.push(added);
          continue;
        }
        while (i < match) lives[i++].remove();
        if (holds(olds[i]) && holds(nexts[j])) update(lives[i], olds[i], nexts[j], changed);
        else {
          const added = doc.importNode(nexts[j], true), details = [...lives[i].querySelectorAll("details")];
          [...added.querySelectorAll("details")].forEach((one, k) => { if (details[k]) one.open = details[k].open; });
          if (added.id && lives[i].classList.contains("called")) added.classList.add("called");
          lives[i].replaceWith(added);
          if (words(olds[i]) !== words(nexts[j])) changed.push(added);
        }
        i++;
      }
      while (i < oldEnd) lives[i++].remove();
      if (i < olds.length) {
        takeLines(lives[i], nexts[j]);
        i++;
        j++;
      }
    }
  }

  function takeLines(live, next) {
    const lined = element => [...(element.matches("[data-line]") ? [element] : []), ...element.querySelectorAll("[data-line]")];
    const nexts = lined(next), lives = lined(live);
    if (lives.length === nexts.length) lives.forEach((one, k) => { one.dataset.line = nexts[k].dataset.line; });
  }

  function glow(element) {
    const tint = getComputedStyle(root).getPropertyValue("--mark").trim() || "#f6ebd2";
    const lit = { backgroundColor: tint, boxShadow: `0 0 0 .3rem ${tint}` };
    element.animate([lit, { ...lit, offset: .6 }, { backgroundColor: "transparent", boxShadow: "0 0 0 .3rem transparent" }], { duration: 2600, easing: "ease-out" });
  }

  async function renew(isOwn) {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (files(page) !== sent.files || !doc.body) return location.reload();
    // What is in sight stays where it is.
    const blocks = [...doc.querySelectorAll("main [data-line], main li, main section, main header > *, main p")]
      .map(block => [block, block.getBoundingClientRect()]).filter(([, box]) => box.height && box.bottom > 0 && box.top < innerHeight)
      .map(([block, box]) => [block, box.top]);
    const isAtTop = scrollY < 4, changed = [];
    root.style.overflowAnchor = "none";
    takeAttributes(root, sent.root, page.documentElement);
    update(doc.body, sent.body, page.body, changed);
    doc.title = page.title;
    own.source = page.querySelector("script[data-mark]")?.dataset.source;
    sent = { root: page.documentElement.cloneNode(false), body: page.body, files: sent.files };
    doc.dispatchEvent(new CustomEvent("pamphlet:changed"));
    const anchor = isAtTop ? undefined : blocks.find(([block]) => block.isConnected && !changed.some(one => block.contains(one)));
    if (anchor) scrollBy({ top: anchor[0].getBoundingClientRect().top - anchor[1], behavior: "instant" });
    requestAnimationFrame(() => { root.style.overflowAnchor = ""; });

    // What stands around a text, such as the size of its source, changes with every word: nobody looks for that.
    const shown = changed.filter(one => one.isConnected && one.closest("main") && !one.closest("nav, .forms, .end-matter")
      && one.getClientRects().length);
    for (const one of shown) glow(one);
    const first = shown.find(one => one.closest(".text")) ?? shown[0];
    if (isOwn) {
      lastLine = (first?.closest("[data-line]") ?? first?.querySelector("[data-line]"))?.dataset.line ?? lastLine;
      turn("line=" + (lastLine ?? seenLine()));
    }
    if (!first || !isOwn) return;
    const box = first.getBoundingClientRect();
    const seen = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
    if (seen < Math.min(box.height, 96)) first.scrollIntoView({ block: box.height > innerHeight * .8 ? "start" : "center", behavior: calm.matches ? "instant" : "smooth" });
  }

  // Style sheets and pictures are asked for again; the old one goes when the new one is there.
  function renewAssets(assets) {
    const names = new Set(assets.map(asset => "/" + asset.split("/").map(encodeURIComponent).join("/")));
    const isNew = address => { const url = new URL(address, location.href); return url.origin === location.origin && names.has(url.pathname); };
    const again = address => { const url = new URL(address, location.href); url.search = "?" + mark; return url.href; };
    if ([...doc.querySelectorAll("script[src]")].some(script => isNew(script.src))) return location.reload();
    for (const link of doc.querySelectorAll("link[rel=stylesheet]")) {
      if (!isNew(link.href) || link.dataset.old) continue;
      const next = link.cloneNode();
      link.dataset.old = true;
      next.href = again(link.href);
      next.onload = next.onerror = () => { link.remove(); doc.dispatchEvent(new CustomEvent("pamphlet:changed")); };
      link.after(next);
    }
    for (const image of doc.querySelectorAll("img[src]")) if (isNew(image.src)) image.src = again(image.src);
  }

  async function take(news) {
    if (!news.mark.startsWith(run + "-")) return location.reload();
    mark = news.mark;
    lay("ended");
    faults = news;
    showFaults();
    if (!news.built) return;
    if (!sent.body.querySelector("main > :not(p)") && news.page) return location.reload();   // the first page there is
    renewAssets(news.assets);
    const isOwn = news.edits.some(edit => edit.source === own.source);
    if (news.page && !news.gone) await renew(isOwn);
    const others = news.edits.filter(edit => edit.source !== own.source);
    if (others.length && !isOwn) await offer(others.at(-1));
    else if (news.gone && isThere) {
      lay("offer", make("p", {}, make("span", {}, "This page is no longer there."), make("a", { href: "/" }, "Go to the list"),
        button("Stay", () => lay("offer"))));
    } else if (isOwn) lay("offer");
    isThere = !news.gone;
  }

  // One after the other; what came while one was at work is taken together by the next.
  let work = Promise.resolve(), isThere = false;
  let stream, since = 0;
  function listen() {
    stream?.close();
    stream = new EventSource(`/.pamphlet/events?page=${encodeURIComponent(location.pathname)}&since=${encodeURIComponent(mark)}`);
    stream.onmessage = event => {
      since = 0;
      const news = JSON.parse(event.data);
      work = work.then(() => take(news)).catch(() => {});
    };
    stream.onerror = () => {
      since ||= Date.now();
      if (Date.now() - since > 2500) lay("ended", make("p", {}, make("span", {}, "The preview has ended. Start it again with ", make("code", {}, "pamphlet serve"), ".")));
      if (stream.readyState === 2) setTimeout(() => { if (!doc.hidden) listen(); }, 1000);
    };
  }
  // A page nobody looks at keeps no line open: a browser has only six to a host.
  doc.addEventListener("visibilitychange", () => { doc.hidden ? stream?.close() : listen(); });
  addEventListener("pagehide", () => stream?.close());
  addEventListener("pageshow", event => { if (event.persisted) listen(); });
  if (!doc.hidden) listen();
})();
