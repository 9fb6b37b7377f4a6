import { Charset, Document } from "flexsearch";

const field = (name, encoder) => ({ field: name, tokenize: "forward", encoder });
const empty = () =>
  new Document({
    document: {
      id: "id",
      index: [field("title_ru", Charset.Normalize), field("title_kk", Charset.Normalize), field("code", Charset.Exact)],
    },
  });
export const build = (rows) => {
  const engine = empty();
  for (const row of rows) engine.add(row);
  return engine;
};
export const save = (engine) => {
  const parts = {};
  engine.export((name, part) => {
    if (part != null) parts[name] = part;
  });
  return JSON.stringify(parts);
};
export const load = (text) => {
  const engine = empty();
  for (const [name, part] of Object.entries(JSON.parse(text))) engine.import(name, part);
  return engine;
};
export const search = (engine, query, most) =>
  engine.search(query, { limit: most, merge: true, suggest: true }).slice(0, most).map((row) => row.id ?? row);
