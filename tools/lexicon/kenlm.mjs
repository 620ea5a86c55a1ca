/** How a model of KenLM is read that lies in a file as a trie of words, pairs and triples with quantized numbers. */

/** Where its header counts words, pairs and triples; the hashes of the words follow. */
const COUNTS = 0x6c;
const ORDERS = 3;
const HASHES = 0x88 + 8;
const SINGLE_BYTES = 16;

/**
 * The words of a model with the logarithms (base 10) of how often they are met, and its pairs: `word` is met after
 * `before`, both by their places among the words, with a logarithm too. Throws where its numbers are of another
 * version.
 */
export function readKenLm(model) {
  const [words, pairs, triples] = [0, 8, 16].map((at) => Number(model.readBigUInt64LE(COUNTS + at)));
  const quantized = HASHES + 8 * (words - 1) + 8;
  const [version, likelihoodBits, backOffBits] = model.subarray(quantized, quantized + 3);
  if (version !== 2) throw new Error(`This model has numbers of version ${version}`);
  const ofPairs = quantized + 8;
  // The tables of the numbers: for pairs with and for triples without what is fallen back on.
  const tables = 4 * ((ORDERS - 1) * 2 ** likelihoodBits + (ORDERS - 2) * 2 ** backOffBits);
  const singles = ofPairs + tables;
  const texts = model
    .subarray(model.lastIndexOf(Buffer.from('<unk>\0')))
    .toString('utf8')
    .split('\0');
  const likelihoodOf = (index) => model.readFloatLE(singles + SINGLE_BYTES * index);
  const pairsFrom = (index) => Number(model.readBigUInt64LE(singles + SINGLE_BYTES * index + 8));

  function* eachPair() {
    const links = singles + SINGLE_BYTES * (words + 2);
    const { high, inline } = linkBits(pairs + 1, triples, model[links + 1]);
    const wordBits = bitLength(words);
    const bits = wordBits + likelihoodBits + backOffBits + inline;
    const records = links + 8 * (1 + high) + 7;
    const take = (bit, count) =>
      Number((model.readBigUInt64LE(records + Math.floor(bit / 8)) >> BigInt(bit % 8)) & ((1n << BigInt(count)) - 1n));
    for (let word = 1; word < words; word += 1) {
      for (let pair = pairsFrom(word); pair < pairsFrom(word + 1); pair += 1) {
        const class_ = take(pair * bits + wordBits + backOffBits, likelihoodBits);
        yield { before: take(pair * bits, wordBits), word, likely: model.readFloatLE(ofPairs + 4 * class_) };
      }
    }
  }

  return { words: texts.slice(0, words), likelihoodOf, eachPair };
}

/**
 * How the links from pairs to triples are kept: of each the low bits with its pair, and where the high bits change in a
 * list of its own, with so many entries as make both together shortest.
 */
function linkBits(entries, most, mostHighBits) {
  const all = bitLength(most);
  let [best, least] = [0, Infinity];
  for (let highBits = 0; highBits <= Math.min(all, mostHighBits); highBits += 1) {
    const size = Math.floor(most / 2 ** (all - highBits)) * 64 - entries * highBits;
    if (size < least) [best, least] = [highBits, size];
  }
  return { high: Math.floor(most / 2 ** (all - best)) + 1, inline: all - best };
}

function bitLength(number) {
  return number.toString(2).length;
}
