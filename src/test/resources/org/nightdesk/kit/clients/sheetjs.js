// Opens the workbooks that fill.json names, writes into their rows, saves them; the module's name is the second argument.
const fs = require('fs');
const path = require('path');
const xlsx = require(process.argv[3]);

const folder = process.argv[2];
const fill = JSON.parse(fs.readFileSync(path.join(folder, 'fill.json'), 'utf8'));
for (const [name, rows] of Object.entries(fill)) {
  const book = xlsx.readFile(path.join(folder, name));
  for (const title of book.SheetNames) {
    const sheet = book.Sheets[title];
    if (!sheet['!ref']) continue;
    const range = xlsx.utils.decode_range(sheet['!ref']);
    let columns = null;
    for (let r = range.s.r; r <= range.e.r; r++) {
      const values = [];
      for (let c = 0; c <= range.e.c; c++) values[c] = (sheet[xlsx.utils.encode_cell({r, c})] || {}).v;
      if (values.includes('nd:key')) {
        columns = Object.fromEntries(values.map((value, c) => [value, c]));
      } else if (columns) {
        const cells = rows[values[columns['nd:key']]] || {};
        for (const [column, text] of Object.entries(cells)) {
          sheet[xlsx.utils.encode_cell({r, c: columns[column]})] = {t: 's', v: text};
        }
      }
    }
  }
  xlsx.writeFile(book, path.join(folder, 'filled-' + name), {compression: true});
}
