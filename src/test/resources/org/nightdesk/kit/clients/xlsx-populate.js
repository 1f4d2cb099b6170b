// Opens the workbooks that fill.json names, writes into their rows, saves them.
const fs = require('fs');
const path = require('path');
const populate = require('xlsx-populate');

const folder = process.argv[2];
const fill = JSON.parse(fs.readFileSync(path.join(folder, 'fill.json'), 'utf8'));

async function filled(name, rows) {
  const book = await populate.fromFileAsync(path.join(folder, name));
  for (const sheet of book.sheets()) {
    const range = sheet.usedRange();
    if (!range) continue;
    let columns = null;
    for (let r = range.startCell().rowNumber(); r <= range.endCell().rowNumber(); r++) {
      const values = [undefined];
      for (let c = 1; c <= range.endCell().columnNumber(); c++) values.push(sheet.cell(r, c).value());
      if (values.includes('nd:key')) {
        columns = Object.fromEntries(values.map((value, c) => [value, c]));
      } else if (columns) {
        const cells = rows[values[columns['nd:key']]] || {};
        for (const [column, text] of Object.entries(cells)) sheet.cell(r, columns[column]).value(text);
      }
    }
  }
  await book.toFileAsync(path.join(folder, 'filled-' + name));
}

(async () => {
  for (const [name, rows] of Object.entries(fill)) await filled(name, rows);
})().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
