// 渐进增强：没有脚本时一切照常。Syntax of Chrome 90; nothing is sent anywhere from here.
(() => {
  'use strict';

  enlarge();
  document.querySelectorAll('form[data-upload]').forEach(upload);
  document.querySelectorAll('[data-markup]').forEach(keepTables);
  document.querySelectorAll('a[data-finding]').forEach(light);
  document.querySelectorAll('[data-article-tools]').forEach(readingTools);
  window.addEventListener('hashchange', arrive);
  arrive();

  // 大字版、长者版、高对比：buttons in the head, remembered on this machine. The page says which of them it has styles for.
  function enlarge() {
    const tools = document.querySelector('[data-tools]');
    if (!tools) return;
    const offered = tools.getAttribute('data-tools').split(' ');
    offered.forEach((name) => tools.append(toggle(name)));
  }

  function toggle(name) {
    const button = document.createElement('button');
    button.type = 'button';
    const show = (on) => {
      document.documentElement.classList.toggle(name, on);
      button.setAttribute('aria-pressed', String(on));
    };
    button.textContent = { large: '大字版', elder: '长者版', contrast: '高对比' }[name];
    show(remembered(name) === 'yes');
    button.addEventListener('click', () => {
      const on = button.getAttribute('aria-pressed') !== 'true';
      show(on);
      try {
        localStorage.setItem(name, on ? 'yes' : 'no');
      } catch {
        // Storage is switched off: it simply holds for this page.
      }
    });
    return button;
  }

  // 正文的字号和打印；the size holds for this page.
  function readingTools(place) {
    const article = place.closest('[data-article]');
    if (!article) return;
    let size = 0;
    const resize = (step) => {
      const next = Math.min(3, Math.max(0, size + step));
      article.classList.remove(`size-${size}`);
      article.classList.add(`size-${next}`);
      size = next;
      word.textContent = size === 0 ? '正文字号：默认' : `正文字号：加大 ${size} 级`;
    };
    const word = document.createElement('span');
    word.className = 'visually-hidden';
    word.setAttribute('role', 'status');
    const tool = (label, name, act) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.setAttribute('aria-label', `${label} ${name}`);
      button.addEventListener('click', act);
      place.append(button);
    };
    tool('A+', '放大正文', () => resize(1));
    tool('A−', '缩小正文', () => resize(-1));
    tool('打印', '本页', () => window.print());
    place.append(word);
  }

  function remembered(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  }

  // 拖放文件, and a word while the file travels.
  function upload(form) {
    const area = form.querySelector('[data-drop]');
    const input = area && area.querySelector('input[type=file]');
    const progress = form.querySelector('[data-progress]');
    const button = form.querySelector('button[type=submit]');
    const last = form.querySelector('input[name=last]');
    if (!area || !input || !progress || !button || !last) return;
    const hint = document.createElement('p');
    hint.className = 'hint';
    hint.textContent = '也可以把文件拖到这个框里。';
    input.after(hint);
    ['dragenter', 'dragover'].forEach((name) => {
      area.addEventListener(name, (event) => {
        event.preventDefault();
        area.classList.add('over');
      });
    });
    area.addEventListener('dragleave', () => area.classList.remove('over'));
    area.addEventListener('drop', (event) => {
      event.preventDefault();
      area.classList.remove('over');
      if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
      input.files = event.dataTransfer.files;
      weigh();
    });
    input.addEventListener('change', weigh);
    last.addEventListener('change', weigh);

    // What the server would refuse is said before it travels; nothing chosen or typed is lost.
    const most = (name) => Number(form.getAttribute(name));
    function weigh() {
      const files = Array.from(input.files);
      const all = files.concat(Array.from(last.files));
      const bytes = all.reduce((sum, { size }) => sum + size, 0);
      const big = all.filter(({ size }) => size > most('data-file-bytes'));
      const refusals = [];
      if (files.length > most('data-files'))
        refusals.push(`选了 ${files.length} 份，一次最多 ${most('data-files')} 份，请分几次体检。`);
      if (big.length > 0)
        refusals.push(
          `“${big[0].name}”有 ${megabytes(big[0].size)}，每份不能超过 ${megabytes(most('data-file-bytes'))}；请删去图片或者另存为 docx 后重新选择。`,
        );
      if (bytes > most('data-request-bytes'))
        refusals.push(
          `合计 ${megabytes(bytes)}，一次不能超过 ${megabytes(most('data-request-bytes'))}，请分几次体检。`,
        );
      progress.textContent =
        refusals.join('') || (files.length > 1 ? `已选 ${files.length} 份，合计 ${megabytes(bytes)}。` : '');
      progress.classList.toggle('refused', refusals.length > 0);
      return refusals.length === 0;
    }

    form.addEventListener('submit', (event) => {
      if (!weigh()) {
        event.preventDefault();
        return;
      }
      progress.textContent = '正在上传和读取，请稍候……';
      button.disabled = true;
    });
    // Coming back by the browser's back button must not find the button still disabled.
    window.addEventListener('pageshow', () => {
      button.disabled = false;
      weigh();
    });
  }

  function megabytes(bytes) {
    return `${Math.max(0.1, Math.round((bytes / (1024 * 1024)) * 10) / 10)} MB`;
  }

  // 粘贴时保留表格: the text field shows plain text; the clipboard's own tables travel beside it until the text is changed.
  function keepTables(markup) {
    const text = markup.form && markup.form.querySelector('textarea');
    const word = markup.form && markup.form.querySelector('[data-markup-kept]');
    if (!text || !word) return;
    const set = (html) => {
      markup.value = html;
      word.textContent = html === '' ? '' : '已保留所粘贴内容的表格。';
    };
    let pasted = '';
    text.addEventListener('paste', (event) => {
      const html = event.clipboardData ? event.clipboardData.getData('text/html') : '';
      const isWhole =
        text.value === '' || (text.selectionStart === 0 && text.selectionEnd === text.value.length);
      pasted = isWhole && /<table/i.test(html) ? html : '';
    });
    text.addEventListener('input', () => {
      set(pasted);
      pasted = '';
    });
    // What the browser restores on the way back may not belong together.
    window.addEventListener('pageshow', () => {
      if (text.value === '') set('');
    });
  }

  // 指到编号时，点亮清单里的那一条和它的全部单元格。
  function light(link) {
    const of = link.getAttribute('data-finding');
    const lit = () => {
      const cells = Array.from(document.querySelectorAll(`a[data-finding="${of}"]`));
      return cells.map((other) => other.closest('td, th, h4')).concat(document.getElementById(of));
    };
    const set = (on) => () => lit().forEach((element) => element && element.classList.toggle('lit', on));
    link.addEventListener('mouseenter', set(true));
    link.addEventListener('focus', set(true));
    link.addEventListener('mouseleave', set(false));
    link.addEventListener('blur', set(false));
  }

  // A cell or finding that was linked to takes the focus, also inside a closed fold.
  function arrive() {
    const target =
      location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const fold = target.closest('details');
    if (fold) fold.open = true;
    if (target.hasAttribute('tabindex') && !target.contains(document.activeElement)) target.focus();
  }
})();
