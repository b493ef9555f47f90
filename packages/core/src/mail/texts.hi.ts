import { Platform, Role } from "@businesspro/contracts/enums";
import type { MailTexts } from "./render-mail.ts";

const PLATFORMS = {
  [Platform.INSTAGRAM]: "Instagram",
  [Platform.FACEBOOK]: "Facebook",
  [Platform.WHATSAPP]: "WhatsApp",
  [Platform.GOOGLE_BUSINESS]: "Google",
};
const ROLES = { [Role.OWNER]: "मालिक", [Role.ADMIN]: "एडमिन", [Role.MEMBER]: "सदस्य" };

export const hindi: MailTexts = {
  closing: "Business Pro. कौन-से ईमेल आएँ, यह सेटिंग में सूचनाओं के नीचे चुन सकते हैं।",
  "verify-email": ({ name }) => ({
    subject: "क्या यह आपका ईमेल पता है?",
    sentences: [
      `नमस्ते ${name},`,
      "कृपया पुष्टि करें कि यह पता आपका है: तब आप अपने खाते में हमेशा लौट सकेंगे। लिंक तीन दिन काम करेगा।",
      "अगर आपने खाता नहीं बनाया, तो कुछ न करें।",
    ],
    action: "पते की पुष्टि करें",
  }),
  "reset-password": ({ name }) => ({
    subject: "नया पासवर्ड चुनें",
    sentences: [
      `नमस्ते ${name},`,
      "किसी ने आपके खाते के लिए नया पासवर्ड माँगा है। लिंक एक बार, एक घंटे तक काम करेगा।",
      "अगर वह आप नहीं थे, तो कुछ न करें: आपका पासवर्ड वही रहेगा।",
    ],
    action: "नया पासवर्ड चुनें",
  }),
  "password-changed": ({ name }) => ({
    subject: "आपका पासवर्ड बदल गया है",
    sentences: [
      `नमस्ते ${name},`,
      "आपका पासवर्ड बदल गया है, और बाकी सभी डिवाइस पर आपका खाता बंद कर दिया गया है।",
      "अगर यह आपने नहीं किया, तो अभी नया पासवर्ड चुनें।",
    ],
    action: "नया पासवर्ड चुनें",
  }),
  "account-deleted": ({ name }) => ({
    subject: "आपका खाता मिटा दिया गया है",
    sentences: [
      `नमस्ते ${name},`,
      "आपका खाता मिट गया है, और उसके साथ हर वह दुकान जिसमें सिर्फ़ आप काम करते थे: वहाँ अब कुछ पोस्ट नहीं होगा।",
      "अगर यह आपने नहीं किया, तो कोई आपका पासवर्ड जानता है। जहाँ भी वही पासवर्ड हो, वहाँ उसे बदल दें।",
    ],
    action: "फिर से शुरू करें",
  }),
  invitation: ({ organization, inviter, role }) => ({
    subject: `${inviter} आपको ${organization} में बुला रहे हैं`,
    sentences: [
      `${inviter} चाहते हैं कि आप ${organization} की पोस्ट पर काम करें, ${ROLES[role]} के रूप में।`,
      "अगर आप उन्हें नहीं जानते, तो कुछ न करें।",
    ],
    action: "निमंत्रण देखें",
  }),
  "post-failed": ({ platform, account, shop }) => ({
    subject: `${shop} की एक पोस्ट नहीं गई`,
    sentences: [
      `${PLATFORMS[platform]} के ${account} की एक पोस्ट नहीं गई।`,
      "क्यों नहीं गई और अब क्या करें, यह पोस्ट के पन्ने पर लिखा है।",
    ],
    action: "पोस्ट खोलें",
  }),
  "post-missed": ({ platform, account, shop }) => ({
    subject: `${shop} की एक पोस्ट का समय निकल गया`,
    sentences: [
      `${PLATFORMS[platform]} के ${account} की एक पोस्ट अपने समय पर नहीं गई, और आपसे पूछे बिना हमने उसे देर से नहीं भेजा।`,
      "आप उसे अभी भेज सकते हैं या दूसरा समय चुन सकते हैं।",
    ],
    action: "पोस्ट खोलें",
  }),
  "post-review": ({ platform, account, shop }) => ({
    subject: `क्या ${shop} की यह पोस्ट गई?`,
    sentences: [
      `${PLATFORMS[platform]} ने नहीं बताया कि ${account} की पोस्ट गई या नहीं। वह दो बार न दिखे, इसलिए आप खुद देखकर बताएँ।`,
    ],
    action: "पोस्ट देखें",
  }),
  "account-disconnected": ({ platform, account, shop }) => ({
    subject: `${account} अब जुड़ा नहीं है`,
    sentences: [
      `${PLATFORMS[platform]} अब हमें ${shop} के ${account} पर पोस्ट नहीं करने देता। इस खाते की तय पोस्ट नहीं जाएँगी।`,
      "इसे फिर से जोड़ें; एक मिनट लगेगा।",
    ],
    action: "फिर से जोड़ें",
  }),
};
