// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing

@Suite struct LanguageGuessTests {
    @Test(arguments: [
        ("en", "I would like to know where my order is, please"),
        ("en", "my card isn't working and I can't pay with it"),
        ("de", "Ich habe meine Karte verloren und möchte sie sperren lassen"),
        ("de", "wann kommt das Paket denn endlich an?"),
        ("fr", "Bonjour, je n'ai pas reçu ma commande et je voudrais un remboursement"),
        ("es", "Hola, quiero cancelar mi pedido porque no ha llegado"),
        ("it", "Buongiorno, vorrei sapere quando arriva il mio ordine"),
        ("nl", "Ik wil graag weten waar mijn bestelling is"),
        ("pt", "Olá, eu gostaria de saber onde está a minha encomenda"),
        ("pl", "Dzień dobry, chciałbym wiedzieć, gdzie jest moja paczka"),
        ("sv", "Hej, jag vill veta när mitt paket kommer och vad det kostar"),
        ("da", "Hej, jeg vil gerne vide, hvornår min pakke kommer, og hvad den koster"),
        ("fi", "Hei, haluaisin tietää missä minun tilaukseni on, koska se ei ole tullut"),
        ("cs", "Dobrý den, chtěl bych vědět, kde je moje zásilka a kdy přijde"),
        ("hu", "Szeretném tudni, hogy hol van a csomag, mert még nem jött meg"),
        ("ro", "Bună ziua, vreau să știu unde este comanda mea și când ajunge"),
        ("tr", "Merhaba, siparişim nerede ve ne zaman gelir, bana yardım eder misiniz lütfen"),
        ("ru", "Здравствуйте, я хочу узнать, где мой заказ"),
        ("uk", "Добрий день, я хочу дізнатися, де моє замовлення, бо його ще немає"),
        ("el", "Καλημέρα, θα ήθελα να μάθω πού είναι η παραγγελία μου"),
        ("he", "שלום, אני רוצה לדעת איפה ההזמנה שלי"),
        ("ar", "مرحبا، أريد أن أعرف أين طلبي من فضلك"),
        ("hi", "नमस्ते, मुझे जानना है कि मेरा ऑर्डर कहाँ है"), ("th", "สวัสดีค่ะ อยากทราบว่าสินค้าอยู่ที่ไหน"),
        ("zh", "你好，我想知道我的订单在哪里"), ("ja", "こんにちは、注文の状況を知りたいです"),
        ("ko", "안녕하세요, 주문 상태를 알고 싶습니다"),
    ])
    func `a sentence tells its language`(language: String, text: String) {
        #expect(LanguageGuess(of: text)?.language == language)
    }

    @Test(arguments: [
        "", "ok", "12345", "IBAN DE89 3704 0044 0532 0130 00", "John Smith", "Bauhaus Berlin",
        "iPhone 15 Pro Max",
        "❤️❤️❤️", "asdf qwer zxcv", "La Boulangerie", "pizza margherita, tiramisu",
    ])
    func `what is too short to tell says nothing`(text: String) {
        #expect(LanguageGuess(of: text)?.language == nil)
    }

    @Test func `a name or a term of another language changes nothing`() {
        let text =
            "Can you tell me whether the order for Herr von der Heide was sent to La Rochelle?"
        #expect(LanguageGuess(of: text)?.language == "en")
    }
}
