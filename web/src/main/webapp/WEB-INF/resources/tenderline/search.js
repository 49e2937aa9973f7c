/* The search box of the header: "/" leads to it, matches come while one types, arrows choose, Enter opens, Escape closes. */
(function () {
  'use strict';

  var PAUSE = 180;

  function start(field) {
    var list = document.getElementById(field.getAttribute('aria-controls'));
    var timer = null;
    var running = null;
    var active = -1;

    function options() {
      return list.querySelectorAll('[role="option"]');
    }

    function close() {
      list.hidden = true;
      active = -1;
      field.setAttribute('aria-expanded', 'false');
      field.removeAttribute('aria-activedescendant');
    }

    function choose(index) {
      var all = options();
      if (all.length === 0) {
        return;
      }
      active = (index + all.length) % all.length;
      all.forEach(function (option, place) { option.setAttribute('aria-selected', String(place === active)); });
      field.setAttribute('aria-activedescendant', all[active].id);
      all[active].scrollIntoView({ block: 'nearest' });
    }

    function element(name, style, text) {
      var made = document.createElement(name);
      made.className = style;
      made.textContent = text || '';
      return made;
    }

    function show(groups) {
      list.textContent = '';
      active = -1;
      field.removeAttribute('aria-activedescendant');
      var number = 0;
      groups.forEach(function (group) {
        var box = element('div', 'search-group');
        box.setAttribute('role', 'group');
        box.setAttribute('aria-label', group.name);
        var head = element('div', 'search-head', group.name);
        head.setAttribute('role', 'presentation');
        box.appendChild(head);
        group.hits.forEach(function (hit) {
          var option = element('div', 'search-hit');
          option.id = field.id + '_' + number++;
          option.setAttribute('role', 'option');
          option.setAttribute('aria-selected', 'false');
          option.dataset.path = hit.path;
          option.appendChild(element('span', 'search-label', hit.label));
          option.appendChild(element('span', 'secondary', hit.detail));
          box.appendChild(option);
        });
        list.appendChild(box);
      });
      if (number === 0) {
        var none = element('div', 'search-none', field.dataset.nothing);
        none.setAttribute('role', 'option');
        none.setAttribute('aria-disabled', 'true');
        list.appendChild(none);
      }
      list.hidden = false;
      field.setAttribute('aria-expanded', 'true');
    }

    function ask() {
      var text = field.value.trim();
      if (running) {
        running.abort();
      }
      if (text === '') {
        close();
        return;
      }
      running = new AbortController();
      fetch(field.dataset.suggestions + '?q=' + encodeURIComponent(text), { signal: running.signal, credentials: 'same-origin', redirect: 'error' })
        .then(function (answer) { return answer.ok ? answer.json() : []; })
        .then(function (groups) { if (document.activeElement === field) { show(groups); } })
        .catch(function () { close(); });
    }

    function open(option) {
      if (option && option.dataset.path) {
        window.location.assign(option.dataset.path);
      }
    }

    field.addEventListener('input', function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, PAUSE);
    });
    field.addEventListener('keydown', function (event) {
      if (event.isComposing) {
        return;
      }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (list.hidden) {
          ask();
        } else {
          choose(event.key === 'ArrowDown' ? active + 1 : Math.max(active, 0) - 1);
        }
      } else if (event.key === 'Enter' && active >= 0 && !list.hidden) {
        event.preventDefault();
        open(options()[active]);
      } else if (event.key === 'Escape') {
        if (list.hidden) {
          field.value = '';
        }
        close();
      }
    });
    field.addEventListener('blur', function () { window.setTimeout(close, 150); });
    list.addEventListener('mousedown', function (event) {
      event.preventDefault();
      open(event.target.closest('[role="option"]'));
    });
    document.addEventListener('keydown', function (event) {
      var typing = event.target.closest('input, textarea, select, [contenteditable="true"]');
      if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && field.offsetParent !== null) {
        event.preventDefault();
        field.focus();
        field.select();
      }
    });
  }

  function ready() {
    document.querySelectorAll('[data-suggestions]').forEach(start);
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', ready);
  } else {
    ready();
  }
}());
