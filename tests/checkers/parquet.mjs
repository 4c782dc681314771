// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
// Reads each Parquet file named with hyparquet and with DuckDB and prints one JSON line of rows; fails where they differ.
// Its packages stand in the folder that the first argument names.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { readFileSync } from 'node:fs'

const [folder, ...files] = process.argv.slice(2)
const { parquetReadObjects, parquetMetadata } = await import(pathToFileURL(folder + '/node_modules/hyparquet/src/index.js'))
const { DuckDBInstance } = createRequire(folder + '/')('@duckdb/node-api')

const plain = value => typeof value === 'bigint' ? Number(value) : value
const json = value => JSON.stringify(value, (_, v) => plain(v))
const connection = await (await DuckDBInstance.create()).connect()
for (const file of files) {
  const bytes = readFileSync(file)
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
  const rows = await parquetReadObjects({ file: buffer })
  const key = parquetMetadata(buffer).key_value_metadata.find(pair => pair.key === 'huggingface')
  const answer = await connection.runAndReadAll(`select to_json(t) as row from read_parquet('${file.replaceAll("'", "''")}') t`)
  const others = answer.getRowObjects().map(row => JSON.parse(row.row))
  if (json(rows) !== json(others)) {
    console.error(`${file}: hyparquet and DuckDB read different rows\n${json(rows)}\n${json(others)}`)
    process.exit(1)
  }
  console.log(json({ features: JSON.parse(key.value).info.features, rows }))
}
