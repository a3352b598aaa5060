// 公众页面的渐进增强：没有脚本时一切照常。Syntax of Chrome 90; nothing is sent anywhere but to this site.
(() => {
  'use strict';

  document.querySelectorAll('[data-print]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });
  document.querySelectorAll('textarea[data-longest]').forEach(count);
  document.querySelectorAll('form').forEach(once);
  document.querySelectorAll('form[data-guard]').forEach(guard);
  document.querySelectorAll('form[data-uploads]').forEach(uploads);
  const first = document.querySelector('[data-errors]') || document.querySelector('#saved');
  if (first && location.hash.length < 2) first.focus();

  // 字数
  function count(text) {
    const most = Number(text.getAttribute('data-longest'));
    const word = document.createElement('p');
    word.className = 'hint count';
    const show = () => {
      const over = text.value.length - most;
      word.textContent =
        over > 0 ? `超过 ${over} 字，最多 ${most} 字。` : `已写 ${text.value.length} 字，最多 ${most} 字。`;
      word.classList.toggle('over', over > 0);
    };
    text.after(word);
    text.addEventListener('input', show);
    window.addEventListener('pageshow', show);
    show();
  }

  // 双击：the second press of a button sends nothing. The button itself must stay enabled, its value is sent.
  function once(form) {
    let sent = false;
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      if (sent) event.preventDefault();
      sent = true;
    });
    window.addEventListener('pageshow', () => {
      sent = false;
    });
  }

  // 未保存的内容：the browser asks before the page is left.
  function guard(form) {
    let dirty = false;
    const touch = () => {
      dirty = true;
    };
    form.addEventListener('input', touch);
    form.addEventListener('change', touch);
    form.addEventListener('submit', () => {
      dirty = false;
    });
    window.addEventListener('beforeunload', (event) => {
      if (!dirty) return;
      event.preventDefault();
      event.returnValue = '';
    });
  }

  // 大文件：sent in parts as soon as it is chosen, with a bar, going on where it stopped. Small ones go with the form.
  function uploads(form) {
    const part = 4 * 1024 * 1024;
    const place = form.getAttribute('data-uploads');
    const draft = form.querySelector('input[name=draft]');
    const headers = draft ? { 'gongkai-draft': draft.value } : {};
    const button = form.querySelector('button[value=upload]');
    let running = 0;

    form.querySelectorAll('.upload').forEach((field) => {
      const input = field.querySelector('input[type=file]');
      if (!input || !button) return;
      input.addEventListener('change', () => {
        const files = Array.from(input.files);
        const large = files.filter(({ size }) => size > part);
        if (large.length === 0) return;
        const rest = new DataTransfer();
        files.filter(({ size }) => size <= part).forEach((file) => rest.items.add(file));
        input.files = rest.files;
        running += 1;
        const purpose = field.getAttribute('data-upload-purpose');
        large
          .reduce(
            (before, file) => before.then((all) => send(field, file, purpose).then((kept) => kept && all)),
            Promise.resolve(true),
          )
          .then((all) => {
            running -= 1;
            if (all && running === 0) form.requestSubmit(button);
          });
      });
    });

    form.addEventListener(
      'submit',
      (event) => {
        if (running === 0) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        const word = form.querySelector('.sending p');
        if (word) word.focus();
      },
      true,
    );

    // Settles with whether the file was kept.
    async function send(field, file, purpose) {
      const line = progressLine(field, file);
      const key = `upload ${place} ${purpose} ${file.name} ${file.size} ${file.lastModified}`;
      try {
        const begun = (await resumed(key, file)) || (await begin(file, purpose));
        if (begun.message) return line.refuse(begun.message);
        remember(key, begun.id);
        let offset = begun.offset;
        let patience = 0;
        while (!line.cancelled()) {
          line.show(offset);
          const answer = await bring(begun.id, offset, file.slice(offset, offset + part));
          if (answer.kept) {
            line.remove();
            return true;
          }
          if (answer.message) return line.refuse(answer.message);
          if (answer.offset === undefined) {
            patience = Math.min(30, patience * 2 || 1);
            line.wait(patience);
            await new Promise((done) => setTimeout(done, patience * 1000));
            const at = await progress(begun.id);
            if (at) offset = at.offset;
          } else {
            patience = 0;
            offset = answer.offset;
          }
        }
        await fetch(`${place}/${begun.id}`, { method: 'DELETE', headers });
        line.remove();
        return true;
      } catch {
        return line.refuse('网络中断，没有上传。请重新选择文件，会从断开的地方接着传。');
      }
    }

    async function begin(file, purpose) {
      const body = new FormData();
      body.append('name', file.name);
      body.append('bytes', String(file.size));
      body.append('purpose', purpose);
      const response = await fetch(place, { method: 'POST', body, headers });
      const answer = await response.json();
      return response.ok ? { id: answer.id, offset: 0 } : { message: answer.message };
    }

    async function resumed(key, file) {
      const id = recall(key);
      const at = id && (await progress(id));
      return at && at.bytes === file.size && at.offset < file.size ? { id, offset: at.offset } : undefined;
    }

    async function progress(id) {
      try {
        const response = await fetch(`${place}/${id}`, { headers });
        return response.ok ? await response.json() : undefined;
      } catch {
        return undefined;
      }
    }

    // `offset` undefined: it did not arrive, try again.
    async function bring(id, offset, body) {
      try {
        const response = await fetch(`${place}/${id}`, {
          method: 'PATCH',
          body,
          headers: { ...headers, 'Upload-Offset': String(offset) },
        });
        if (response.status === 409 || response.status >= 500) return {};
        return await response.json();
      } catch {
        return {};
      }
    }
  }

  function progressLine(field, file) {
    const box = document.createElement('div');
    box.className = 'sending';
    const word = document.createElement('p');
    word.tabIndex = -1;
    word.setAttribute('role', 'status');
    const bar = document.createElement('progress');
    bar.max = file.size;
    bar.setAttribute('aria-label', `“${file.name}”的上传进度`);
    const stop = document.createElement('button');
    stop.type = 'button';
    stop.textContent = '取消上传';
    let cancelled = false;
    stop.addEventListener('click', () => {
      cancelled = true;
    });
    box.append(word, bar, stop);
    field.append(box);
    let said = -1;
    return {
      cancelled: () => cancelled,
      show(offset) {
        bar.value = offset;
        const tenths = Math.floor((offset / file.size) * 10);
        if (tenths === said) return;
        said = tenths;
        word.textContent = `正在上传“${file.name}”：${tenths * 10}%，请不要离开本页。`;
      },
      wait(seconds) {
        said = -1;
        word.textContent = `网络中断，${seconds} 秒后接着传“${file.name}”。`;
      },
      refuse(message) {
        bar.remove();
        stop.remove();
        word.className = 'refused';
        word.textContent = message;
        return false;
      },
      remove: () => box.remove(),
    };
  }

  function remember(key, value) {
    try {
      sessionStorage.setItem(key, value);
    } catch {
      // Storage is switched off: a file broken off begins anew.
    }
  }

  function recall(key) {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  }
})();
