/*
 * Drafts: what is typed into a form with a key (t:form draftKey) is kept in this browser until it is saved, so that a lost connection, a
 * reload, an expired session or a crash costs nothing. Kept by person; see docs/decisions/0005-drafts-in-the-browser.md.
 */
(function () {
  'use strict';

  var PREFIX = 'tenderline.draft.';
  var LONGEST_AGE = 7 * 24 * 60 * 60 * 1000;
  var PAUSE = 300;
  var PATIENCE = 15000;
  var MOST_ROUNDS = 60;
  var TECHNICAL = /^(jakarta\.faces\.|primefaces\.|draft$)/;
  var signingOut = false;
  var ROW = /^(.+):(\d+):[^:]+$/;

  function storage() {
    try {
      return window.localStorage;
    } catch (forbidden) {
      return null;
    }
  }

  function read(key) {
    try {
      return JSON.parse(storage().getItem(key));
    } catch (damaged) {
      return null;
    }
  }

  function write(key, draft) {
    try {
      storage().setItem(key, JSON.stringify(draft));
    } catch (full) {
      // typing goes on; there is just no draft
    }
  }

  /* Drafts of others on this browser, and those nobody came back for. */
  function tidy(person) {
    Object.keys(storage()).filter(function (key) { return key.indexOf(PREFIX) === 0; }).forEach(function (key) {
      var draft = read(key);
      if (key.indexOf(PREFIX + person + '.') !== 0 || !draft || Date.now() - draft.at > LONGEST_AGE) {
        storage().removeItem(key);
      }
    });
  }

  /* At sign-out; the page that is being left must not write its draft once more. */
  function removeAll() {
    signingOut = true;
    Object.keys(storage()).filter(function (key) { return key.indexOf(PREFIX) === 0; }).forEach(function (key) { storage().removeItem(key); });
  }

  function isKept(field) {
    if (!field.name || field.disabled || TECHNICAL.test(field.name)) {
      return false;
    }
    if (field.type === 'hidden') {
      return /_hinput$/.test(field.name) || field.dataset.draftRefresh !== undefined;
    }
    return ['password', 'file', 'submit', 'button', 'reset', 'image'].indexOf(field.type) < 0;
  }

  function fields(form) {
    return Array.prototype.filter.call(form.elements, isKept);
  }

  function isChoice(field) {
    return field.type === 'checkbox' || field.type === 'radio';
  }

  /* Names to values; of choices the chosen values. */
  function collect(form) {
    var values = {};
    fields(form).forEach(function (field) {
      if (isChoice(field)) {
        values[field.name] = values[field.name] || [];
        if (field.checked) {
          values[field.name].push(field.value);
        }
      } else {
        values[field.name] = field.value;
      }
    });
    return values;
  }

  function same(first, second) {
    return JSON.stringify(first) === JSON.stringify(second);
  }

  /* Puts one value into its field; answers whether the field was another one before. */
  function apply(field, value) {
    if (isChoice(field)) {
      var chosen = value.indexOf(field.value) >= 0;
      var other = field.checked !== chosen;
      field.checked = chosen;
      return other;
    }
    var before = field.value;
    field.value = value;
    return field.value !== before;
  }

  function idle() {
    return new Promise(function (done) {
      var since = Date.now();
      (function look() {
        if (window.PrimeFaces.ajax.Queue.isEmpty() || Date.now() - since > PATIENCE) {
          window.setTimeout(done, 50);
        } else {
          window.setTimeout(look, 50);
        }
      }());
    });
  }

  function refresher(field) {
    var widget = /_hinput$/.test(field.name) ? window.PrimeFaces.getWidgetById(field.name.replace(/_hinput$/, '')) : null;
    if (widget) {
      return widget.hasBehavior('itemSelect')
        ? function () { widget.callBehavior('itemSelect', { params: [{ name: widget.id + '_itemSelect', value: field.value }] }); } : null;
    }
    if (field.dataset.draftRefresh) {
      return function () { document.getElementById(field.dataset.draftRefresh).click(); };
    }
    return field.dataset.ajax ? function () { field.dispatchEvent(new Event('change', { bubbles: true })); } : null;
  }

  function adder(name) {
    var row = ROW.exec(name);
    return row ? document.querySelector('[data-adds="' + row[1] + '"] button') : null;
  }

  /* Fields whose change makes the server draw others come one by one, each followed by what it drew; then the rows that are missing. */
  async function restore(form, values) {
    var told = {};
    var changed = {};
    for (var round = 0; round < MOST_ROUNDS; round++) {
      var next = null;
      fields(form).forEach(function (field) {
        if (!(field.name in values)) {
          return;
        }
        changed[field.name] = apply(field, values[field.name]) || changed[field.name];
        var tell = changed[field.name] && !told[field.name] && !next ? refresher(field) : null;
        if (tell) {
          next = { name: field.name, tell: tell };
        }
      });
      var present = collect(form);
      var missing = Object.keys(values).filter(function (name) { return !(name in present) && adder(name); })[0];
      if (next) {
        told[next.name] = true;
        await idle();
        next.tell();
      } else if (missing) {
        adder(missing).click();
      } else {
        return;
      }
      await idle();
    }
  }

  function time(moment) {
    var date = new Date(moment);
    var hour = ('0' + date.getHours()).slice(-2) + ':' + ('0' + date.getMinutes()).slice(-2);
    return date.toDateString() === new Date().toDateString() ? hour
      : date.getFullYear() + '-' + ('0' + (date.getMonth() + 1)).slice(-2) + '-' + ('0' + date.getDate()).slice(-2) + ' ' + hour;
  }

  function button(word, style, action) {
    var made = document.createElement('button');
    made.type = 'button';
    made.className = 'button ' + style;
    made.textContent = word;
    made.addEventListener('click', action);
    return made;
  }

  function offer(form, draft, restoring, discarding) {
    var words = document.body.dataset;
    var bar = document.createElement('div');
    bar.className = 'draft-offer';
    bar.setAttribute('role', 'status');
    var text = document.createElement('span');
    text.textContent = words.draftFound.replace('{0}', time(draft.at));
    bar.appendChild(text);
    bar.appendChild(button(words.draftRestore, 'button-plain', function () { bar.remove(); restoring(); }));
    bar.appendChild(button(words.draftDiscard, 'button-quiet', function () { bar.remove(); discarding(); }));
    form.parentNode.insertBefore(bar, form);
  }

  function keep(form, person) {
    var key = PREFIX + person + '.' + form.dataset.draft;
    var initial = collect(form);
    var timer = null;
    var deciding = false;

    function save() {
      timer = null;
      if (signingOut || deciding || !document.body.contains(form) && !(form = document.getElementById(form.id))) {
        return;
      }
      var values = collect(form);
      if (same(values, initial)) {
        storage().removeItem(key);
      } else if (!read(key) || !same(read(key).values, values)) {
        write(key, { at: Date.now(), values: values });
      }
    }

    function later() {
      window.clearTimeout(timer);
      timer = window.setTimeout(save, PAUSE);
    }

    function touched(event) {
      if (event.target.form && event.target.form.id === form.id) {
        later();
      }
    }

    document.addEventListener('input', touched);
    document.addEventListener('change', touched);
    window.addEventListener('pagehide', function () {
      window.clearTimeout(timer);
      save();
    });
    window.jQuery(document).on('pfAjaxComplete', later);
    var draft = read(key);
    if (draft && !same(draft.values, initial)) {
      deciding = true;
      offer(form, draft, function () {
        restore(form, draft.values).then(function () { deciding = false; form.dataset.draftRestored = 'true'; });
      }, function () {
        deciding = false;
        storage().removeItem(key);
      });
    }
  }

  /* PrimeFaces leaves the pressed button waiting for an answer that will not come. */
  function freeButtons() {
    document.querySelectorAll('button.ui-state-loading').forEach(function (pressed) {
      pressed.classList.remove('ui-state-loading', 'ui-state-disabled');
      pressed.disabled = false;
      pressed.removeAttribute('aria-disabled');
      pressed.querySelectorAll('.ui-icon-loading').forEach(function (icon) { icon.remove(); });
    });
  }

  function tellLostConnection() {
    window.jQuery(document).on('pfAjaxError', function (event, request) {
      if (request.status !== 0) {
        return;
      }
      window.setTimeout(freeButtons, 0);
      var messages = document.querySelector('.messages');
      var told = messages && messages.querySelector('.connection-lost');
      if (messages && !told) {
        told = document.createElement('p');
        told.className = 'advice connection-lost';
        told.textContent = document.body.dataset.connectionLost;
        messages.appendChild(told);
      }
    });
    window.jQuery(document).on('pfAjaxSuccess', function () {
      document.querySelectorAll('.connection-lost').forEach(function (told) { told.remove(); });
    });
  }

  function ready() {
    var person = document.body.dataset.person;
    tellLostConnection();
    if (!person || !storage()) {
      return;
    }
    tidy(person);
    if (document.body.dataset.draftSaved) {
      storage().removeItem(PREFIX + person + '.' + document.body.dataset.draftSaved);
    }
    var leaving = document.getElementById('signOutForm');
    if (leaving) {
      leaving.addEventListener('submit', removeAll);
    }
    document.querySelectorAll('form[data-draft]').forEach(function (form) { keep(form, person); });
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', ready);
  } else {
    ready();
  }
}());
