// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
// node jsonschema.cjs SCHEMA FILE...: checks files against a schema of draft 4 with Debian's node-ajv.
'use strict';
const fs = require('fs');
process.env.NODE_PATH = '/usr/share/nodejs'; // where Debian keeps it and what it needs, whatever node runs
require('module').Module._initPaths();
const Ajv = require('ajv');
const ajv = new Ajv({schemaId: 'auto', allErrors: true});
ajv.addMetaSchema(JSON.parse(fs.readFileSync('/usr/share/nodejs/ajv/lib/refs/json-schema-draft-04.json')));
const check = ajv.compile(JSON.parse(fs.readFileSync(process.argv[2])));
for (const file of process.argv.slice(3)) {
    if (check(JSON.parse(fs.readFileSync(file))))
        continue;
    console.log(file + ': ' + ajv.errorsText(check.errors));
    process.exitCode = 1;
}
