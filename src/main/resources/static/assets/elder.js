// 适老化: larger text and targets, remembered on this device. Loaded in the head, so that a page never jumps.
(function () {
  var root = document.documentElement;
  function on() { try { return localStorage.getItem('elder') === '1'; } catch (e) { return false; } }
  root.classList.toggle('elder', on());
  document.addEventListener('DOMContentLoaded', function () {
    var button = document.getElementById('elder-toggle');
    if (!button) { return; }
    function show() { button.textContent = on() ? '标准版' : '大字版'; button.setAttribute('aria-pressed', on() ? 'true' : 'false'); }
    button.hidden = false;
    show();
    button.addEventListener('click', function () {
      try { localStorage.setItem('elder', on() ? '0' : '1'); } catch (e) { return; }
      root.classList.toggle('elder', on());
      show();
    });
  });
})();
