import Fuse from "fuse.js";

const options = { keys: ["title_ru", "title_kk", "code"], threshold: 0.4, ignoreLocation: true };
export const build = (rows) => new Fuse(rows, options);
export const save = (engine) => JSON.stringify(engine.getIndex().toJSON());
export const load = (text, rows) => new Fuse(rows, options, Fuse.parseIndex(JSON.parse(text)));
export const search = (engine, query, most) => engine.search(query, { limit: most }).map((found) => found.item.id);
