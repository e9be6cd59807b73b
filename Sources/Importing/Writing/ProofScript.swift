/// The script of the proofs page: keys step through the marked words, corrections are stored and downloaded.
enum ProofScript {
  static let source = """
    (() => {
      const slips = [...document.querySelectorAll(".slips li")];
      const fields = slips.map((slip) => slip.querySelector("input"));
      const store = "pamphlet-proofs:" + document.title;
      let kept = {};
      try { kept = JSON.parse(localStorage.getItem(store)) || {}; } catch { kept = {}; }
      let current = -1;
      function show(index) {
        if (index < 0 || index >= slips.length) return;
        current = index;
        slips[index].scrollIntoView({ block: "center" });
        fields[index].focus();
        fields[index].select();
      }
      function save() {
        try { localStorage.setItem(store, JSON.stringify(kept)); } catch { /* a page without storage still downloads */ }
        const count = Object.keys(kept).length;
        button.disabled = count === 0;
        button.textContent = count === 0 ? "Download the corrections"
          : `Download ${count} correction${count === 1 ? "" : "s"}`;
      }
      function keep(index) {
        const field = fields[index];
        kept[field.dataset.place] = [field.dataset.read, field.value.trim()];
        slips[index].classList.add("kept");
        save();
      }
      const button = document.querySelector(".corrections button");
      document.querySelector(".corrections").hidden = slips.length === 0;
      slips.forEach((slip, index) => {
        const old = kept[fields[index].dataset.place];
        if (old && old[0] === fields[index].dataset.read) {
          fields[index].value = old[1];
          slip.classList.add("kept");
        }
        slip.querySelector("label").hidden = false;
        fields[index].addEventListener("focus", () => { current = index; });
        fields[index].addEventListener("change", () => keep(index));
        fields[index].addEventListener("keydown", (event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          keep(index);
          show(index + 1);
        });
      });
      document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey) return;
        const isTyping = event.target instanceof HTMLInputElement;
        if (event.altKey ? event.key === "ArrowDown" : !isTyping && event.key === "j") show(current + 1);
        else if (event.altKey ? event.key === "ArrowUp" : !isTyping && event.key === "k") show(current - 1);
        else return;
        event.preventDefault();
      });
      button.addEventListener("click", () => {
        const lines = Object.entries(kept).map(([place, [read, right]]) => [place, read, right].join("\\t"));
        const text = "# Corrections for pamphlet import --corrections\\n" + lines.join("\\n") + "\\n";
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([text], { type: "text/tab-separated-values" }));
        link.download = "corrections.tsv";
        link.click();
        URL.revokeObjectURL(link.href);
      });
      save();
    })();

    """
}
