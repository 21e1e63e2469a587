// Filter and sort for the ledger; without this script the whole table is there in its own order.
for (const table of document.querySelectorAll("table[data-filter]")) {
  const { compare } = new Intl.Collator("zh-Hans-CN");
  const make = (tag, more) => Object.assign(document.createElement(tag), more);
  const [body] = table.tBodies;
  const rows = [...body.rows];
  const stateOf = (row) => row.querySelector("[data-state]").dataset.state;
  const words = make("input", { type: "search" });
  const state = make("select");
  const count = make("output");
  const bar = make("div", { className: "qq-filter" });
  state.append(new Option("全部", ""), ...[...new Set(rows.map(stateOf))].map((name) => new Option(name)));
  for (const [text, control] of [["查找", words], [table.dataset.filter, state]]) {
    const label = make("label", { textContent: text });
    label.append(control);
    bar.append(label);
  }
  bar.append(count);
  table.parentNode.before(bar);
  words.oninput = state.onchange = () => {
    let shown = 0;
    for (const row of rows) {
      const fits = row.textContent.includes(words.value.trim()) && [stateOf(row), ""].includes(state.value);
      row.hidden = !fits;
      shown += fits;
    }
    count.textContent = `显示${shown}件`;
  };
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = make("button", { type: "button" });
    button.append(...head.childNodes);
    head.append(button);
    const key = ({ cells }) => cells[column].dataset.sort ?? cells[column].textContent;
    button.onclick = () => {
      const sign = head.ariaSort === "ascending" ? -1 : 1;
      for (const other of heads) other.ariaSort = null;
      head.ariaSort = sign > 0 ? "ascending" : "descending";
      body.append(...rows.sort((a, b) => sign * (key(a) - key(b) || compare(key(a), key(b)))));
    };
  });
}
