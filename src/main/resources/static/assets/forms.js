/* Hides the questions that another answer makes needless. Without this file they stay visible and say when to fill them in. */
(function () {
  "use strict";
  var dependent = document.querySelectorAll("[data-show-field]");
  function answers(name) {
    return Array.prototype.slice.call(document.getElementsByName(name))
      .filter(function (e) { return (e.type !== "radio" && e.type !== "checkbox") || e.checked; })
      .map(function (e) { return e.value; });
  }
  function update() {
    dependent.forEach(function (box) {
      box.hidden = answers(box.dataset.showField).indexOf(box.dataset.showEquals) < 0;
    });
  }
  if (dependent.length) {
    document.addEventListener("change", update);
    update();
  }
})();
