/* The little that pages need beyond PrimeFaces: the phone's menu, whole rows that lead somewhere, focus on the first error. */
(function () {
  'use strict';

  function openNavigation(open) {
    document.body.classList.toggle('navigation-open', open);
    var button = document.querySelector('.header-menu');
    if (button) {
      button.setAttribute('aria-expanded', String(open));
    }
  }

  function focusFirstError() {
    var field = document.querySelector('[aria-invalid="true"], .refused input:not([type="hidden"])');
    if (field && field.offsetParent !== null) {
      field.focus();
    }
  }

  /* Values that come along with another choice, only where nobody has chosen yet. */
  function fillEmpty(values) {
    Object.keys(values || {}).filter(function (name) { return name.indexOf('fill:') === 0; }).forEach(function (name) {
      var field = document.getElementById(name.slice('fill:'.length));
      if (field && field.value === '' && values[name] !== '') {
        field.value = values[name];
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
  }

  function markLeadingRows() {
    document.querySelectorAll('.list .ui-datatable-data > tr').forEach(function (row) {
      row.classList.toggle('leads', row.querySelector('a[href]') !== null);
    });
  }

  function groupThousands(field) {
    var plain = field.value.replace(/[,\s\uFF0C]/g, '');
    if (/^-?\d+(\.\d{1,2})?$/.test(plain)) {
      var parts = plain.split('.');
      field.value = parts[0].replace(/\B(?=(\d{3})+(?!\d))/g, ',') + '.' + ((parts[1] || '') + '00').slice(0, 2);
    }
  }

  /* Files the server would refuse for their size are not sent at all. */
  function refuseLargeFiles(event) {
    var field = event.target;
    if (field.type !== 'file' || !field.dataset.megabytes) {
      return;
    }
    var large = Array.prototype.filter.call(field.files, function (file) { return file.size > field.dataset.megabytes * 1024 * 1024; });
    if (large.length > 0) {
      event.stopImmediatePropagation();
      var message = document.getElementById(field.id + '_message');
      if (message) {
        message.textContent = large.map(function (file) { return file.name + ': ' + field.dataset.tooLarge; }).join(' ');
      }
      field.value = '';
    }
  }

  document.addEventListener('change', refuseLargeFiles, true);

  document.addEventListener('click', function (event) {
    var chooser = event.target.closest('[data-chooses]');
    if (chooser) {
      document.getElementById(chooser.dataset.chooses).click();
      return;
    }
    var menu = event.target.closest('.header-menu');
    if (menu) {
      openNavigation(!document.body.classList.contains('navigation-open'));
      return;
    }
    if (document.body.classList.contains('navigation-open') && !event.target.closest('.navigation')) {
      openNavigation(false);
    }
    document.querySelectorAll('details.person[open]').forEach(function (person) {
      if (!person.contains(event.target)) {
        person.removeAttribute('open');
      }
    });
    var row = event.target.closest('.list .ui-datatable-data > tr.leads');
    if (row && !event.target.closest('a, button, input, select, textarea, label') && String(window.getSelection()) === '') {
      row.querySelector('a[href]').click();
    }
  });

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      openNavigation(false);
      document.querySelectorAll('details.person[open]').forEach(function (person) { person.removeAttribute('open'); });
    }
  });

  /* Through a list of items by keyboard: j and k from anywhere but a field, the arrows from item to item; Enter opens as any link does. */
  document.addEventListener('keydown', function (event) {
    var list = document.querySelector('[data-moves]');
    if (!list || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=checkbox]), select, textarea, [contenteditable], .ui-dialog')) {
      return;
    }
    var inside = list.contains(event.target);
    var step = event.key === 'j' || inside && event.key === 'ArrowDown' ? 1 : event.key === 'k' || inside && event.key === 'ArrowUp' ? -1 : 0;
    var links = Array.prototype.slice.call(list.querySelectorAll('.ui-datatable-data > tr > td a[href]'));
    if (step && links.length) {
      var row = document.activeElement.closest('tr');
      var at = links.findIndex(function (link) { return row !== null && row.contains(link); });
      links[Math.max(0, Math.min(links.length - 1, at < 0 ? 0 : at + step))].focus();
      event.preventDefault();
    }
  });

  /* What asks in the background: never led to the sign-in page, which would begin a new session and forget to say that the old one ended. */
  var BACKGROUND = {credentials: 'same-origin', redirect: 'error'};

  /* How many tasks wait, while somebody looks at the page. */
  var COUNT_EVERY = 30000;
  function countWaiting() {
    var count = document.querySelector('[data-waiting]');
    if (!count || document.visibilityState !== 'visible') {
      return;
    }
    fetch(document.querySelector('.brand').getAttribute('href') + 'approval/waiting', BACKGROUND).then(function (answer) {
      return answer.ok ? answer.text() : null;
    }).then(function (waiting) {
      if (waiting !== null && /^\d+$/.test(waiting)) {
        count.textContent = waiting;
        count.hidden = waiting === '0';
      }
    }).catch(function () { /* asked again in a moment */ });
  }
  window.setInterval(countWaiting, COUNT_EVERY);
  document.addEventListener('visibilitychange', countWaiting);

  /* A page that keeps a draft does so whenever a field has been changed, once the hand is off it. */
  var keeping;
  document.addEventListener('change', function (event) {
    var form = event.target.form;
    var keep = form && form.querySelector('.keeps-draft');
    if (keep) {
      window.clearTimeout(keeping);
      keeping = window.setTimeout(function () {
        if (document.contains(keep)) {
          keep.click();
        }
      }, 300);
    }
  });

  /* A button sends the fields itself; what it did must not be kept once more behind its back. */
  document.addEventListener('click', function (event) {
    if (event.target.closest('form button')) {
      window.clearTimeout(keeping);
    }
  }, true);

  document.addEventListener('focusout', function (event) {
    if (event.target.classList && event.target.classList.contains('control-money')) {
      groupThousands(event.target);
    }
  });

  function showUnread(number) {
    var count = document.querySelector('.header-bell .count');
    count.dataset.number = number;
    count.textContent = number > 99 ? '99+' : String(number);
  }

  /* The bell's number changes while the page is open; a line that breaks is opened again, later each time. */
  function listen(bell, wait) {
    var line = Array.from(window.crypto.getRandomValues(new Uint32Array(4))).join('-');
    var socket = new WebSocket(location.origin.replace(/^http/, 'ws') + bell.dataset.live + '?line=' + line);
    socket.addEventListener('open', function () { wait = 1000; });
    socket.addEventListener('message', function (event) { showUnread(Number(event.data)); });
    socket.addEventListener('close', function (event) {
      if (event.code !== 1008) {
        setTimeout(function () { listen(bell, Math.min(wait * 2, 60000)); }, wait);
      }
    });
  }

  /* A workflow tree follows what others do: asks for a short stamp while somebody looks at it, and for the page itself when that has changed. */
  var WATCH_EVERY = 5000;
  var WATCH_IDLE = 20 * 60 * 1000;
  var lastTouch = Date.now();

  function showNews(tree) {
    var news = document.querySelector('.workflow-news');
    if (!news) {
      news = document.createElement('p');
      news.className = 'workflow-news';
      news.setAttribute('role', 'status');
      tree.parentNode.insertBefore(news, tree);
    }
    news.textContent = tree.getAttribute('data-news');
  }

  function redraw(tree) {
    return fetch(location.href, BACKGROUND).then(function (answer) { return answer.text(); }).then(function (text) {
      var fresh = new DOMParser().parseFromString(text, 'text/html');
      var watch = tree.getAttribute('data-watch');
      var next = Array.prototype.find.call(fresh.querySelectorAll('.workflow[data-watch]'), function (other) { return other.getAttribute('data-watch') === watch; });
      if (next) {
        var title = document.querySelector('.title-words .state');
        var nextTitle = fresh.querySelector('.title-words .state');
        if (title && nextTitle) {
          title.replaceWith(document.importNode(nextTitle, true));
        }
        next = document.importNode(next, true);
        tree.replaceWith(next);
        showNews(next);
      }
    });
  }

  function watchTrees() {
    if (document.visibilityState !== 'visible' || Date.now() - lastTouch > WATCH_IDLE) {
      return;
    }
    document.querySelectorAll('.workflow[data-watch]').forEach(function (tree) {
      var context = document.querySelector('.brand').getAttribute('href');
      fetch(context + 'approval/stamp?' + tree.getAttribute('data-watch'), BACKGROUND).then(function (answer) {
        return answer.ok ? answer.text() : null;
      }).then(function (stamp) {
        return stamp !== null && stamp !== tree.getAttribute('data-stamp') ? redraw(tree) : null;
      }).catch(function () { /* asked again in a moment */ });
    });
  }

  ['pointerdown', 'keydown', 'scroll'].forEach(function (name) {
    document.addEventListener(name, function () { lastTouch = Date.now(); }, {passive: true});
  });

  document.addEventListener('change', function (event) {
    var all = event.target.getAttribute && event.target.getAttribute('data-checks');
    if (all) {
      boxesOf(event.target).forEach(function (box) { box.checked = event.target.checked; });
    }
    countChosen();
  });

  function boxesOf(all) {
    return Array.from(document.querySelectorAll('input[name="' + all.getAttribute('data-checks') + '"]'));
  }

  // How many are ticked is said where it is decided on them; the box for all of them is ticked when each is.
  function countChosen() {
    document.querySelectorAll('[data-checks]').forEach(function (all) {
      var boxes = boxesOf(all);
      var chosen = boxes.filter(function (box) { return box.checked; }).length;
      all.checked = chosen > 0 && chosen === boxes.length;
      document.querySelectorAll('[data-chosen="' + all.getAttribute('data-checks') + '"]').forEach(function (place) { place.textContent = chosen; });
    });
  }

  // a browser may bring ticks back with the page
  window.addEventListener('pageshow', countChosen);

  function ready() {
    if (document.querySelector('.workflow[data-watch]')) {
      window.setInterval(watchTrees, WATCH_EVERY);
    }
    var bell = document.querySelector('.header-bell');
    if (bell && window.WebSocket) {
      listen(bell, 1000);
    }
    markLeadingRows();
    focusFirstError();
    if (window.jQuery) {
      window.jQuery(document).on('pfAjaxError', function (event, answer) {
        document.getElementById('unavailable').hidden = answer.status !== 503;
      });
      window.jQuery(document).on('pfAjaxSuccess', function () {
        document.getElementById('unavailable').hidden = true;
      });
      window.jQuery(document).on('pfAjaxComplete', function (event, xhr) {
        fillEmpty(xhr && xhr.pfArgs);
        markLeadingRows();
        countChosen();
        var next = xhr && xhr.pfArgs && xhr.pfArgs.focus && document.getElementById(xhr.pfArgs.focus);
        if (next) {
          window.setTimeout(function () { next.focus(); }, 0);
        } else {
          focusFirstError();
        }
      });
    }
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', ready);
  } else {
    ready();
  }
}());
