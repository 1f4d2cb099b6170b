"""Opens the workbooks that fill.json names, writes into their rows, saves them: as people's own scripts do."""
import json
import sys
from pathlib import Path

import openpyxl

folder = Path(sys.argv[1])
for name, rows in json.loads((folder / "fill.json").read_text("utf-8")).items():
    book = openpyxl.load_workbook(folder / name)
    for sheet in book.worksheets:
        columns = {}
        for row in sheet.iter_rows():
            values = [cell.value for cell in row]
            if "nd:key" in values:
                columns = {value: at for at, value in enumerate(values) if value}
            elif columns:
                for column, text in rows.get(row[columns["nd:key"]].value, {}).items():
                    row[columns[column]].value = text
    book.save(folder / ("filled-" + name))
