/**
 * A plain text message of SARIF, in which nothing is a placeholder or a link: braces are doubled (section 3.11.5), and
 * what would be "[text](address)" has its bracket escaped (section 3.11.6).
 */
export function message(text: string): { readonly text: string } {
  return { text: text.replace(/[{}]/g, '$&$&').replace(/\](?=\()/g, '\\]') };
}
