import MiniSearch from "minisearch";

const options = {
  fields: ["title_ru", "title_kk", "code"],
  searchOptions: { prefix: true, fuzzy: 0.2, combineWith: "AND" },
};
export const build = (rows) => {
  const engine = new MiniSearch(options);
  engine.addAll(rows);
  return engine;
};
export const save = (engine) => JSON.stringify(engine);
export const load = (text) => MiniSearch.loadJSON(text, options);
export const search = (engine, query, most) => engine.search(query).slice(0, most).map((row) => row.id);
