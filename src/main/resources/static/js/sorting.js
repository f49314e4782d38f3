// Lists marked data-sortable are put in order by their headings; pressed again, turned around.
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const words = new Intl.Collator('zh-Hans-CN', { numeric: true });

// A date in either language of these pages, or a number; null for words.
const measure = (text) => {
  const zh = /(\d{4})年(\d{1,2})月(\d{1,2})日(?:\s*(\d{1,2}):(\d{2}))?/.exec(text);
  if (zh) return Date.UTC(zh[1], zh[2] - 1, zh[3], zh[4] ?? 0, zh[5] ?? 0);
  const en = /(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})(?:,\s*(\d{1,2}):(\d{2}))?/.exec(text);
  if (en) return Date.UTC(en[3], MONTHS.indexOf(en[2].toLowerCase()), en[1], en[4] ?? 0, en[5] ?? 0);
  return /^-?[\d,]+(\.\d+)?%?$/.test(text) ? Number(text.replace(/[,%]/g, '')) : null;
};

const compare = (a, b) => {
  const [x, y] = [measure(a), measure(b)];
  if (x !== null && y !== null) return x - y;
  return x !== null ? -1 : y !== null ? 1 : words.compare(a, b);
};

const text = (row, column) => row.cells[column]?.textContent.trim() ?? '';

const sort = (table, heading, column) => {
  const down = heading.getAttribute('aria-sort') === 'ascending';
  for (const other of heading.parentElement.cells) other.removeAttribute('aria-sort');
  heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const body = table.tBodies[0];
  const rows = [...body.rows].sort((a, b) => compare(text(a, column), text(b, column)));
  body.append(...(down ? rows.reverse() : rows));
};

for (const table of document.querySelectorAll('[data-sortable] table')) {
  if ((table.tBodies[0]?.rows.length ?? 0) < 2) continue;
  [...table.tHead.rows[0].cells].forEach((heading, column) => {
    if (!heading.textContent.trim() || heading.querySelector('a, input')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => sort(table, heading, column));
  });
}
