// Looks for a number that, behind the token and a stop, gives a hash beginning with the asked count of zero bits.
import { hasherOf } from "./sha256.js";

onmessage = ({ data: { token, bits } }) => {
  const hash = hasherOf(token + ".");
  let number = 0;
  while (Math.clz32(hash(String(number))[0]) < bits) number++;
  postMessage(`${token}.${number}`);
};
