/** Elements that no view of ours has, attributes that are code, and addresses that lead out of the web. */
export function dangersIn(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName;
    const isForeign = /^(?:script|img|iframe|object|embed|math|form|base|meta|style)$/.test(name);
    const attributes = element.getAttributeNames().filter((attribute) => {
      const isCode = /^on|^srcdoc$|^action$|^formaction$/.test(attribute);
      const isPlace = /^(?:href|src|xlink:href)$/.test(attribute);
      return isCode || (isPlace && !/^(?:https?:|#)/.test(element.getAttribute(attribute)!));
    });
    const found = attributes.map((attribute) => `${name}[${attribute}]`);
    return isForeign ? [`<${name}>`, ...found] : found;
  });
}
