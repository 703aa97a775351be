/* Offers facts while an expression is typed, by name or by Chinese meaning, and puts one in by a click. Without this file the table beside the form is read. */
(function () {
  "use strict";
  var rows = Array.prototype.slice.call(document.querySelectorAll("#facts [data-word]"));
  var words = rows.map(function (row) { return { word: row.dataset.word, label: row.dataset.label, row: row }; });
  var boxes = ["applies", "expression"].map(function (id) { return document.getElementById(id); }).filter(Boolean);
  var last = document.getElementById("expression");
  if (!words.length || !last) { return; }

  function put(box, from, to, text) {
    box.focus();
    box.setRangeText(text, from, to, "end");
  }

  function begun(box) {
    var found = /[A-Za-z]\w*$|[\u4e00-\u9fff]+$/.exec(box.value.slice(0, box.selectionStart));
    return found ? found[0] : "";
  }

  function fitting(text) {
    var low = text.toLowerCase();
    return words.filter(function (w) {
      return w.word.toLowerCase().indexOf(low) >= 0 && w.word !== text || w.label.indexOf(text) >= 0;
    }).sort(function (a, b) {
      return (a.word.toLowerCase().indexOf(low) === 0 ? 0 : 1) - (b.word.toLowerCase().indexOf(low) === 0 ? 0 : 1);
    }).slice(0, 8);
  }

  function offer(box) {
    var list = document.createElement("ul");
    var at = -1;
    list.className = "completions";
    list.id = box.id + "-offers";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "可用的事实");
    list.hidden = true;
    box.after(list);
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", list.id);

    function close() { list.hidden = true; at = -1; box.removeAttribute("aria-activedescendant"); }
    function take(word) {
      put(box, box.selectionStart - begun(box).length, box.selectionStart, word);
      close();
    }
    function mark(to) {
      var all = list.children;
      at = (to + all.length) % all.length;
      for (var i = 0; i < all.length; i++) { all[i].setAttribute("aria-selected", i === at ? "true" : "false"); }
      all[at].scrollIntoView({ block: "nearest" });
      box.setAttribute("aria-activedescendant", all[at].id);
    }
    function show() {
      var text = begun(box);
      var found = text ? fitting(text) : [];
      list.textContent = "";
      found.forEach(function (w, i) {
        var li = document.createElement("li");
        var code = document.createElement("code");
        li.id = list.id + "-" + i;
        li.setAttribute("role", "option");
        li.setAttribute("aria-selected", "false");
        code.textContent = w.word;
        li.append(code, w.label);
        li.addEventListener("mousedown", function (event) { event.preventDefault(); take(w.word); });
        list.append(li);
      });
      at = -1;
      box.removeAttribute("aria-activedescendant");
      list.hidden = !found.length;
    }
    box.addEventListener("input", function (event) { if (!event.isComposing) { show(); } });
    box.addEventListener("compositionend", show);
    box.addEventListener("blur", close);
    box.addEventListener("focus", function () { last = box; });
    box.addEventListener("keydown", function (event) {
      if (list.hidden) { return; }
      if (event.key === "ArrowDown") { event.preventDefault(); mark(at + 1); }
      else if (event.key === "ArrowUp") { event.preventDefault(); mark(at < 0 ? -1 : at - 1); }
      else if (event.key === "Enter" && at >= 0) { event.preventDefault(); take(list.children[at].querySelector("code").textContent); }
      else if (event.key === "Escape") { event.preventDefault(); close(); }
    });
  }
  boxes.forEach(offer);

  words.forEach(function (w) {
    var code = w.row.querySelector("code");
    var button = document.createElement("button");
    button.type = "button";
    button.className = "insert";
    button.textContent = w.word;
    button.title = "插入到判断式";
    button.addEventListener("click", function () { put(last, last.selectionStart, last.selectionEnd, w.word); });
    code.replaceWith(button);
  });

  var table = rows[0].closest(".table-scroll");
  var field = document.createElement("div");
  var label = document.createElement("label");
  var input = document.createElement("input");
  field.className = "field";
  label.className = "form-label";
  label.htmlFor = input.id = "find-fact";
  label.textContent = "查找事实";
  input.type = "search";
  input.className = "form-control";
  input.addEventListener("input", function () {
    var text = input.value.trim().toLowerCase();
    words.forEach(function (w) { w.row.hidden = text && (w.word + w.label).toLowerCase().indexOf(text) < 0; });
  });
  field.append(label, input);
  table.before(field);
})();
