// SPDX-License-Identifier: GPL-3.0-or-later
// Sorting and filtering of the night's list. Without this file the list stands in its first order, complete.
(() => {
  "use strict";
  const table = document.getElementById("portfolios");
  const body = table.tBodies[0];
  const search = document.getElementById("search"), state = document.getElementById("state");
  const count = document.getElementById("shown");

  const filter = () => {
    const wanted = search.value.trim().toLowerCase();
    let shown = 0;
    for (const row of body.rows) {
      const fits = row.textContent.toLowerCase().includes(wanted) && (state.value === "" || row.dataset.state === state.value);
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    count.textContent = `${shown} / ${body.rows.length}`;
  };
  const sort = (column, header) => {
    const rising = header.getAttribute("aria-sort") !== "ascending";
    for (const other of header.parentNode.cells) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", rising ? "ascending" : "descending");
    const key = (row) => row.cells[column].dataset.sort ?? row.cells[column].textContent;
    const compare = (a, b) => key(a).localeCompare(key(b), document.documentElement.lang, { numeric: true });
    body.append(...[...body.rows].sort((a, b) => (rising ? compare(a, b) : compare(b, a))));
  };

  [...table.tHead.rows[0].cells].forEach((header, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    button.addEventListener("click", () => sort(column, header));
    header.append(button);
  });
  search.addEventListener("input", filter);
  state.addEventListener("change", filter);
  document.getElementById("filter").hidden = false;
  filter();
})();
