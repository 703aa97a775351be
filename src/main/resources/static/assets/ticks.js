/* Adds a button that ticks every box of a list at once. Without this file each box is ticked by itself. */
(function () {
  "use strict";
  var form = document.getElementById("batch");
  var boxes = Array.prototype.slice.call(document.querySelectorAll("[data-tick]"));
  if (!form || !boxes.length) { return; }
  var all = document.createElement("button");
  all.type = "button";
  all.className = "btn btn-outline-primary";
  function left() { return boxes.some(function (box) { return !box.checked; }); }
  function name() { all.textContent = left() ? "全选本页" : "全部不选"; }
  all.addEventListener("click", function () {
    var tick = left();
    boxes.forEach(function (box) { box.checked = tick; });
    name();
  });
  document.addEventListener("change", name);
  name();
  form.appendChild(all);
})();
