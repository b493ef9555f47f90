/** Words around a stop that change nothing: please, message, all, me, to, of yours … */
const FILLERS = new Set(
  [
    "please pls plz kindly all now the this these me to your my sir madam mam bhai ji messages message msg msgs sms ads",
    "offers offer promotions kripya sab saare ye yeh ab mujhe ko",
    "कृपया प्लीज़ प्लीज सब सारे ये यह अब मुझे मैसेज मेसेज संदेश एसएमएस ऑफर ऑफ़र जी को",
  ]
    .join(" ")
    .split(" "),
);

const STOPS = new Set(
  [
    "stop,stopall,unsubscribe,unsub,opt out,optout,opt-out,quit,end,cancel,remove,no more,do not send,dont send",
    "stop sending,stop it,stop karo,stop kar do,stop kardo,stop kijiye",
    "band,band karo,band kar do,band kardo,band kare,band karein,band kijiye,bandh karo,rok do,roko,ruko,rokiye",
    "mat bhejo,mat bhejna,mat bhejiye,nahi chahiye,nahin chahiye,na bhejo,na bheje,hatao,hata do",
    "बंद,बंद करो,बंद करें,बंद करे,बंद कर दो,बंद कीजिए,बन्द,बन्द करो,रोको,रोकें,रोक दो,रोकिए,रुको,स्टॉप,स्टाप",
    "मत भेजो,मत भेजना,मत भेजिए,न भेजें,ना भेजो,नहीं चाहिए,नही चाहिए,अनसब्सक्राइब,हटाओ,हटा दो",
  ]
    .join(",")
    .split(",")
    .map((phrase) => phrase.normalize("NFC")),
);

/** A bare yes is not among them: it may answer anything. */
const STARTS = new Set(
  "start,resume,unstop,subscribe,शुरू,शुरू करो,शुरू करें,चालू,चालू करो,स्टार्ट,shuru,shuru karo,chalu,chalu karo,phir se bhejo"
    .split(",")
    .map((phrase) => phrase.normalize("NFC")),
);

/**
 * What a person's message says about further messages, in English, Hindi or Hinglish. Only messages that say nothing
 * else count: "is the shop closed (बंद)?" is no stop.
 */
export function readStopWord(text: string): "stop" | "start" | null {
  if (text.length > 200 || text.includes("?")) return null;
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}\s-]/gu, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
  const whole = words.join(" ");
  const core = words.filter((word) => !FILLERS.has(word)).join(" ");
  if (STOPS.has(whole) || STOPS.has(core)) return "stop";
  return STARTS.has(whole) || STARTS.has(core) ? "start" : null;
}
