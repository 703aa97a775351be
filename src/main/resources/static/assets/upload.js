/* Shows how far an upload is and says at once when a file is too large; without this file the form is sent as usual. */
(function () {
  "use strict";
  var LARGEST = 20 * 1024 * 1024;
  var LARGEST_TOGETHER = 120 * 1024 * 1024;

  function tooLarge(form) {
    var names = [];
    form.querySelectorAll("input[type=file]").forEach(function (field) {
      Array.prototype.forEach.call(field.files, function (file) { if (file.size > LARGEST) { names.push(file.name); } });
    });
    return names;
  }

  function total(form) {
    var bytes = 0;
    form.querySelectorAll("input[type=file]").forEach(function (field) {
      Array.prototype.forEach.call(field.files, function (file) { bytes += file.size; });
    });
    return bytes;
  }

  function say(form, text) {
    var box = form.querySelector(".upload-said");
    if (!box) {
      box = document.createElement("p");
      box.className = "field-error upload-said";
      box.setAttribute("role", "alert");
      form.insertBefore(box, form.querySelector(".actions"));
    }
    box.textContent = text;
  }

  function send(form) {
    var bar = document.createElement("progress");
    bar.className = "upload-progress";
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", "上传进度");
    form.insertBefore(bar, form.querySelector(".actions"));
    var request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.addEventListener("progress", function (e) { if (e.lengthComputable) { bar.value = 100 * e.loaded / e.total; } });
    request.addEventListener("load", function () {
      // Shown as it came: asking again would lose what the answer says once, that the file was taken.
      if (request.status < 400 && request.responseURL) { history.replaceState(null, "", request.responseURL); }
      document.open(); document.write(request.responseText); document.close();
    });
    request.addEventListener("error", function () {
      bar.remove();
      form.querySelector("button[type=submit]").disabled = false;
      say(form, "网络断开了，文件没有上传成功。请检查网络后再点一次“上传”。");
    });
    request.send(new FormData(form));
  }

  document.querySelectorAll("form[data-upload]").forEach(function (form) {
    form.addEventListener("submit", function (e) {
      var names = tooLarge(form);
      if (names.length) {
        e.preventDefault();
        say(form, "“" + names.join("”“") + "”超过 20 MB，请压缩后再上传，或者分成几个文件。");
        return;
      }
      if (total(form) > LARGEST_TOGETHER) {
        e.preventDefault();
        say(form, "一次最多上传 120 MB，请分几次上传。");
        return;
      }
      e.preventDefault();
      form.querySelector("button[type=submit]").disabled = true;
      send(form);
    });
  });

  document.querySelectorAll("button[data-once]").forEach(function (button) {
    button.form.addEventListener("submit", function () { setTimeout(function () { button.disabled = true; }, 0); });
  });
})();
