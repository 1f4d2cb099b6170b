"""Reads every sheet of the workbooks that fill.json names as a table, writes into their rows, and writes new workbooks."""
import json
import sys
from pathlib import Path

import pandas

folder = Path(sys.argv[1])
for name, rows in json.loads((folder / "fill.json").read_text("utf-8")).items():
    sheets = pandas.read_excel(folder / name, sheet_name=None, header=None, dtype=str, keep_default_na=False)
    with pandas.ExcelWriter(folder / ("filled-" + name), engine="openpyxl") as out:
        for title, table in sheets.items():
            columns = {}
            for at in table.index:
                values = list(table.loc[at])
                if "nd:key" in values:
                    columns = {value: column for column, value in enumerate(values) if value}
                elif columns:
                    for column, text in rows.get(values[columns["nd:key"]], {}).items():
                        table.iat[at, columns[column]] = text
            table.to_excel(out, sheet_name=title, header=False, index=False)
