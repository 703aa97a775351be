/*
 * The document camera (高拍仪) of a window: a USB camera opened in the browser. Photos lie in the form's own file fields, so the server sees
 * the same form as from a browser without scripts. Keys in the dialog: space or Enter takes a photo, R turns, N goes on, Esc ends.
 */
(function () {
  "use strict";
  var LARGEST = 20 * 1024 * 1024;
  var QUALITY = 0.92;
  var KEPT = "tongyuan-camera";
  var picks = Array.prototype.slice.call(document.querySelectorAll(".pick"));
  var media = navigator.mediaDevices;
  var shots = new Map();
  var dialog, stream, current, parts;
  var setting = load();

  function load() {
    try { return JSON.parse(localStorage.getItem(KEPT)) || {}; } catch (e) { return {}; }
  }

  function keep() {
    try { localStorage.setItem(KEPT, JSON.stringify(setting)); } catch (e) { return; }
  }

  function make(tag, className, text) {
    var made = document.createElement(tag);
    if (className) { made.className = className; }
    if (text) { made.textContent = text; }
    return made;
  }

  function button(text, className, act) {
    var made = make("button", "btn " + className, text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  function has(pick) {
    var state = document.getElementById("state." + pick.dataset.key);
    if (state && state.value === "LACKS") { state.value = state.querySelector("option[value=HAS]") ? "HAS" : state.value; }
  }

  /* The field that holds the photos; the other one is for files. */
  function field(pick) { return pick.querySelector(".pick-capture input"); }

  function store(pick) {
    var files = new DataTransfer();
    var taken = shots.get(pick) || [];
    taken.forEach(function (shot) { files.items.add(shot.file); });
    field(pick).files = files.files;
    var list = pick.querySelector(".pick-shots") || pick.appendChild(make("ul", "pick-shots"));
    list.textContent = "";
    taken.forEach(function (shot, i) {
      var item = list.appendChild(make("li"));
      item.appendChild(shot.small);
      var away = button("删除", "btn-link", function () {
        taken.splice(i, 1);
        store(pick);
        pick.querySelector(".pick-camera").focus();
      });
      away.setAttribute("aria-label", "删除“" + pick.dataset.name + "”的第 " + (i + 1) + " 张照片");
      item.appendChild(away);
    });
  }

  function say(text) { parts.said.textContent = text; }

  function stop() {
    if (stream) { stream.getTracks().forEach(function (track) { track.stop(); }); }
    stream = null;
  }

  function open() {
    stop();
    say("正在打开高拍仪……");
    parts.shoot.disabled = true;
    var video = { width: { ideal: 3264 }, height: { ideal: 2448 } };
    if (setting.device) { video.deviceId = { ideal: setting.device }; }
    media.getUserMedia({ video: video, audio: false }).then(function (got) {
      if (!dialog.open) { got.getTracks().forEach(function (track) { track.stop(); }); return; }
      stream = got;
      parts.video.srcObject = got;
      return parts.video.play().then(devices).then(function () {
        parts.shoot.disabled = false;
        parts.shoot.focus();
        say("把材料放平，按空格键拍照。");
      });
    }).catch(function (e) {
      say(e.name === "NotAllowedError" ? "浏览器没有允许使用摄像头。请在地址栏左侧的网站权限里允许，或者改用“文件”。"
        : e.name === "NotFoundError" ? "没有找到高拍仪。请检查 USB 连接，或者改用“文件”。"
        : "高拍仪打不开，可能正被别的程序占用。请关闭那个程序后再试，或者改用“文件”。");
    });
  }

  function devices() {
    return media.enumerateDevices().then(function (all) {
      var cameras = all.filter(function (one) { return one.kind === "videoinput"; });
      parts.device.textContent = "";
      cameras.forEach(function (one, i) {
        var option = make("option", "", one.label || "摄像头 " + (i + 1));
        option.value = one.deviceId;
        option.selected = one.deviceId === stream.getVideoTracks()[0].getSettings().deviceId;
        parts.device.appendChild(option);
      });
      parts.deviceRow.hidden = cameras.length < 2;
    });
  }

  function show(pick) {
    current = pick;
    parts.title.textContent = "拍照：" + pick.dataset.name;
    parts.next.hidden = picks.indexOf(pick) === picks.length - 1;
  }

  function turned() { parts.view.className = "camera-view turn-" + (setting.turn || 0); }

  function shoot() {
    var video = parts.video;
    if (!stream || !video.videoWidth) { return; }
    var turn = setting.turn || 0;
    var sideways = turn === 90 || turn === 270;
    var canvas = document.createElement("canvas");
    canvas.width = sideways ? video.videoHeight : video.videoWidth;
    canvas.height = sideways ? video.videoWidth : video.videoHeight;
    var paper = canvas.getContext("2d");
    paper.translate(canvas.width / 2, canvas.height / 2);
    paper.rotate(turn * Math.PI / 180);
    paper.drawImage(video, -video.videoWidth / 2, -video.videoHeight / 2);
    var pick = current;
    canvas.toBlob(function (blob) {
      var taken = shots.get(pick) || [];
      shots.set(pick, taken);
      taken.push({ file: new File([blob], "photo-" + (taken.length + 1) + ".jpg", { type: "image/jpeg" }), small: small(canvas) });
      store(pick);
      has(pick);
      say("“" + pick.dataset.name + "”已拍 " + taken.length + " 张。");
    }, "image/jpeg", QUALITY);
  }

  function small(canvas) {
    var made = document.createElement("canvas");
    var scale = 96 / Math.max(canvas.width, canvas.height);
    made.width = Math.max(1, Math.round(canvas.width * scale));
    made.height = Math.max(1, Math.round(canvas.height * scale));
    made.getContext("2d").drawImage(canvas, 0, 0, made.width, made.height);
    made.setAttribute("aria-hidden", "true");
    return made;
  }

  function next() {
    var at = picks.indexOf(current);
    if (at < picks.length - 1) { show(picks[at + 1]); say("下一份：" + current.dataset.name); parts.shoot.focus(); }
  }

  function turn() { setting.turn = ((setting.turn || 0) + 90) % 360; keep(); turned(); }

  function build() {
    dialog = make("dialog", "camera");
    dialog.setAttribute("aria-labelledby", "camera-title");
    parts = { title: make("h2"), view: make("div"), video: make("video"), said: make("p", "camera-said"), device: make("select", "form-select") };
    parts.title.id = "camera-title";
    parts.video.muted = true;
    parts.video.setAttribute("playsinline", "");
    parts.video.setAttribute("aria-label", "高拍仪画面");
    parts.said.setAttribute("role", "status");
    parts.device.setAttribute("aria-label", "选择摄像头");
    parts.device.addEventListener("change", function () { setting.device = parts.device.value; keep(); open(); });
    parts.deviceRow = make("div", "camera-row");
    parts.deviceRow.hidden = true;
    parts.deviceRow.appendChild(parts.device);
    parts.view.appendChild(parts.video);
    var row = make("div", "camera-row");
    parts.shoot = row.appendChild(button("拍照（空格）", "btn-primary", shoot));
    row.appendChild(button("旋转（R）", "btn-outline-primary", turn));
    parts.next = row.appendChild(button("下一份材料（N）", "btn-outline-primary", next));
    row.appendChild(button("完成（Esc）", "btn-outline-primary", function () { dialog.close(); }));
    [parts.title, parts.view, parts.deviceRow, parts.said, row].forEach(function (part) { dialog.appendChild(part); });
    dialog.addEventListener("close", function () { stop(); current.querySelector(".pick-camera").focus(); });
    dialog.addEventListener("keydown", function (e) {
      if (e.target === parts.device || e.ctrlKey || e.altKey || e.metaKey) { return; }
      var key = e.key.toLowerCase();
      if (key === "r") { turn(); } else if (key === "n") { next(); } else { return; }
      e.preventDefault();
    });
    turned();
    document.body.appendChild(dialog);
  }

  function ready(pick) {
    var row = pick.querySelector(".pick-capture");
    row.hidden = true;
    var add = button("高拍仪拍照", "btn-outline-primary pick-camera", function () {
      if (!dialog) { build(); }
      show(pick);
      dialog.showModal();
      open();
    });
    add.setAttribute("aria-label", "高拍仪拍照：" + pick.dataset.name);
    pick.querySelector(".pick-row").appendChild(add);
  }

  picks.forEach(function (pick) {
    pick.addEventListener("change", function (e) {
      if (e.target.type !== "file" || !e.target.files.length) { return; }
      var large = Array.prototype.some.call(e.target.files, function (file) { return file.size > LARGEST; });
      e.target.setCustomValidity(large ? "有文件超过 20 MB，请压缩后再选。" : "");
      e.target.reportValidity();
      if (!large) { has(pick); }
    });
  });
  /* A phone's own camera takes better pictures than a page can; there the second field stays. */
  var own = window.matchMedia("(pointer: coarse)").matches;
  if (!own && media && media.getUserMedia && window.DataTransfer && window.HTMLDialogElement) { picks.forEach(ready); }
})();
