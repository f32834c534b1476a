/** "From", as mail programs head a message, also a forwarded or quoted one. */
export const FROM =
  /^(?:from|von|de|da|van|från|fra|frá|od|от|від|kimden|gönderen|lähettäjä|odesílatel|από|מאת|من|发件人|寄件者|寄件人|差出人|送信者|보낸\s?사람|보낸이|dari|từ|จาก|feladó|expéditeur|remitente|mittente|avsändare|afsender|absender|afzender|nadawca|отправитель|saatja|no|nuo)$/iu;
/** "Subject" as they label it. */
export const SUBJECT =
  /^(?:subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|temat|тема|emne|ämne|aihe|konu|předmět|predmet|tárgy|subiect|θέμα|נושא|الموضوع|chủ đề|件名|主题|主題|主旨|제목)$/iu;
