/**
 * js-yaml makes its schemas when it is loaded, also where nothing but its parser is used. Said to be without effect, which
 * making them is, they are left out with all that only they use: less to load, and an earlier start.
 */
module.exports = source =>
    source
        .replace(/^(var \w+ = )(define\w+Tag\()/gm, '$1/* @__PURE__ */ $2')
        .replace(/^(var \w+ = )((?:new Schema|\w+\.withTags)\([^]*?^[\]}].*\));$/gm, '$1/* @__PURE__ */ (() => $2)();')
