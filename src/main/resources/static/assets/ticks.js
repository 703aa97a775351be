/* Ticks every box of a list at once. Without this file each box is ticked by itself. */
(function () {
  "use strict";
  var all = document.querySelector("[data-tick-all]");
  var boxes = Array.prototype.slice.call(document.querySelectorAll("[data-tick]"));
  if (!all || !boxes.length) { return; }
  function left() { return boxes.some(function (box) { return !box.checked; }); }
  function name() { all.textContent = left() ? "全选本页" : "全部不选"; }
  all.hidden = false;
  all.addEventListener("click", function () {
    var tick = left();
    boxes.forEach(function (box) { box.checked = tick; });
    name();
  });
  document.addEventListener("change", name);
  name();
})();
