// Draws boxes on the pages of a document and writes each into the form's text field, one line a box: page, left, top, width, height
// in hundredths of the page. The text field is what counts: editing it redraws the boxes.
(() => {
  "use strict";
  const list = document.querySelector(".redaction-pages");
  const field = list && document.getElementById(list.dataset.boxes);
  if (!field) return;
  const pages = new Map([...list.querySelectorAll(".redaction-page")].map((page) => [page.dataset.page, page]));
  const round = (n) => Math.round(n * 10) / 10;

  const place = (box, [left, top, width, height]) => {
    box.style.left = left + "%";
    box.style.top = top + "%";
    box.style.width = width + "%";
    box.style.height = height + "%";
  };

  const redraw = () => {
    list.querySelectorAll(".redaction-box").forEach((box) => box.remove());
    for (const line of field.value.split("\n")) {
      const [page, ...numbers] = line.trim().split(/\s+/);
      if (numbers.length === 4 && pages.has(page)) {
        const box = document.createElement("div");
        box.className = "redaction-box";
        place(box, numbers.map(Number));
        pages.get(page).append(box);
      }
    }
  };

  pages.forEach((page, number) => {
    let from = null;
    let box = null;
    const at = (event) => {
      const area = page.getBoundingClientRect();
      const inside = (n) => Math.min(100, Math.max(0, n));
      return [inside(((event.clientX - area.left) / area.width) * 100), inside(((event.clientY - area.top) / area.height) * 100)];
    };
    const between = (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])].map(round);
    page.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      page.setPointerCapture(event.pointerId);
      from = at(event);
      box = document.createElement("div");
      box.className = "redaction-box";
      page.append(box);
    });
    page.addEventListener("pointermove", (event) => {
      if (from) place(box, between(from, at(event)));
    });
    page.addEventListener("pointerup", (event) => {
      if (!from) return;
      const drawn = between(from, at(event));
      from = null;
      box.remove();
      if (drawn[2] > 0.3 && drawn[3] > 0.3) {
        field.value = (field.value.trim() + "\n" + [number, ...drawn].join(" ")).trim();
        redraw();
      }
    });
  });
  field.addEventListener("input", redraw);
  redraw();
})();
