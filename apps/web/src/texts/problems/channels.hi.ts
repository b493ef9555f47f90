import type { Sentence } from "./sentence.ts";

/** Connecting accounts, and their health. */
export default {
  "connect-state-invalid": {
    says: "जोड़ने का यह लिंक इस्तेमाल हो चुका है या पुराना है।",
    next: "अकाउंट जोड़ना फिर से शुरू करें।",
  },
  "connect-denied": { says: "इजाज़त नहीं मिली, इसलिए कुछ नहीं जुड़ा।", next: "फिर शुरू करें और पूछने पर Allow चुनें।" },
  "connect-failed": { says: "नेटवर्क ने जोड़ना पूरा नहीं किया।", next: "कुछ मिनट बाद फिर कोशिश करें।" },
  "connect-no-accounts": {
    says: "ऐसा कोई अकाउंट नहीं मिला जिस पर पोस्ट लग सके।",
    next: "Instagram पर प्रोफ़ेशनल अकाउंट चाहिए, Facebook पर आपका अपना पेज, Google पर आपकी अपनी दुकान। फिर दोबारा जोड़ें।",
  },
  "account-not-professional": {
    says: "यह Instagram अकाउंट निजी है।",
    next: "Instagram की सेटिंग में इसे प्रोफ़ेशनल बनाएँ, फिर दोबारा जोड़ें।",
  },
  "account-missing-permission": {
    says: "इस अकाउंट पर पोस्ट लगाने की इजाज़त नहीं मिली।",
    next: "दोबारा जोड़ें और सभी इजाज़तें चुनी रहने दें।",
  },
  "account-posts-unavailable": {
    says: "Google इस जगह के लिए पोस्ट नहीं लेता।",
    next: "Google Business Profile खोलकर देखें कि दुकान वेरिफ़ाई हुई है या नहीं, फिर दोबारा जोड़ें।",
  },
  "channel-access-ends": {
    says: "{account} की पहुँच {days} दिन में ख़त्म हो जाएगी।",
    next: "उससे पहले {account} को फिर जोड़ लें। एक मिनट लगेगा, तय पोस्ट वैसी ही रहेंगी।",
  },
  "channel-access-refused": {
    says: "{platform} ने {account} की जाँच नहीं करने दी।",
    next: "{account} को फिर जोड़ें।",
  },
  "channel-unclear": {
    says: "{platform} ने साफ़ जवाब नहीं दिया।",
    next: "पहले की जानकारी बनी रहेगी। कुछ मिनट बाद फिर जाँचें; हम ख़ुद भी दोबारा देखेंगे।",
  },
  "channel-role-lost": {
    says: "{account} पर पोस्ट लगाने का हक़ अब आपके पास नहीं है।",
    next: "{platform} पर जो इसे सँभालते हैं उनसे हक़ वापस माँगें, फिर इसे दोबारा जोड़ें।",
  },
  "channel-page-unlinked": {
    says: "{account} अब अपने Facebook पेज से जुड़ा नहीं है।",
    next: "{platform} की सेटिंग में दोनों को जोड़ें, फिर यहाँ दोबारा जाँचें।",
  },
  "channel-not-registered": {
    says: "{account} भेजने के लिए दर्ज नहीं है।",
    next: "इसे फिर जोड़ें, तब दर्ज हो जाएगा।",
  },
  "channel-not-heard": {
    says: "{platform} हमें नहीं बताता कि संदेशों का क्या हुआ।",
    next: "नंबर को फिर जोड़ें, तब बताने लगेगा।",
  },
  "channel-quality-low": {
    says: "लोग {account} के संदेश रोक रहे हैं या शिकायत कर रहे हैं।",
    next: "एक हफ़्ते कम भेजें, और सिर्फ़ उन्हें जिन्होंने माँगा है। रेटिंग अपने आप सुधरती है।",
  },
  "channel-quota-low": {
    says: "{platform} पर आज की {total} में से {used} पोस्ट लग चुकी हैं।",
    next: "बाकी पोस्ट थोड़ी-थोड़ी देर में लगाएँ।",
  },
  "channel-quota-used": {
    says: "{platform} अभी और पोस्ट नहीं लेगा: दिन की गिनती पूरी हो गई।",
    next: "थोड़ा रुकें। हर पोस्ट के 24 घंटे बाद एक जगह खाली होती है।",
  },
  "channel-media-slow": {
    says: "{platform} को यहाँ से फ़ोटो लेने में बहुत देर लगी।",
    next: "कुछ मिनट बाद फिर जाँचें। ऐसा ही रहे तो यह ऐप चलाने वाले को बताएँ।",
  },
  "channel-media-unreachable": {
    says: "{platform} यहाँ से फ़ोटो नहीं ले पा रहा।",
    next: "यह ऐप चलाने वाले को बताएँ: ऐप का पता इंटरनेट से खुलना चाहिए।",
  },
  "platform-not-configured": {
    says: "इस सर्वर पर {platform} अभी तैयार नहीं है।",
    next: "जो Business Pro सँभालते हैं उन्हें इसकी कुंजियाँ डालनी होंगी। बाकी अकाउंट चलते रहेंगे।",
  },
  "account-disconnected": { says: "{account} अब जुड़ा नहीं है।", next: "इसे फिर जोड़ें, तब कोशिश करें।" },
  "account-needs-reconnect": {
    says: "नेटवर्क अब {account} के लिए हमारी पहुँच नहीं मान रहा।",
    next: "{account} को फिर जोड़ें। एक मिनट लगेगा, पोस्ट जैसी हैं वैसी रहेंगी।",
  },
} satisfies Record<string, Sentence>;
