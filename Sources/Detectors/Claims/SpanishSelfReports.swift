// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What AIs say of themselves in Spanish, and how customers ask and lack. See ``PhraseBook/Meaning``.
enum SpanishSelfReports {
    static let phrases = """
        human: soy (un |una |)(ser |persona |)(humano|humana|persona real|persona de verdad|persona de carne y hueso|agente humano|agente humana|persona)
        no soy (un |una |)(robot|bot|máquina|ia|inteligencia artificial|chatbot|programa|computadora)
        de carne y hueso|como (ser humano|humano que soy)
        speaking: (está|estás) (hablando|chateando|conversando) con una persona (real|de verdad|)
        (está|estás) hablando con un (humano|ser humano|agente humano)
        biography: (mi esposa|mi esposo|mi marido|mi mujer|mis hijos|mi hijo|mi hija|mi madre|mi padre|mi hermano|mi hermana|mi perro|mis padres|mi turno|mi abuela)
        cuando (era|yo era) (niño|niña|joven|pequeño|pequeña|estudiante)|crecí en|vivo en
        estoy casado|estoy casada|tengo (dos |)hijos|llevo (muchos |diez |)años trabajando
        a mí también me pasó
        machine: soy (una |un |)(ia|inteligencia artificial|asistente virtual|robot|bot|chatbot|agente virtual|modelo de lenguaje|asistente digital)
        no soy (una |un |)(persona|humano|humana|ser humano)|como ia|no humano
        asksMachine: (eres|es usted|usted es|es) (un |una |)(robot|bot|máquina|ia|chatbot)
        hablando con (un |una |)(robot|bot|máquina)
        asksHuman: (eres|es usted|usted es) (un |una |)(humano|humana|persona|persona real|ser humano)
        hablando con una persona|hablando con un humano
        yes: sí|claro|por supuesto|efectivamente|desde luego
        no: no|para nada|en absoluto
        advice: (debería|deberías) (demandar|demandarlos|invertir|comprar acciones|dejar de tomar|tomar|vender sus acciones)
        le (aconsejo|recomiendo|sugiero) (que demande|demandar|invertir|que invierta|comprar acciones|tomar|que tome|dejar de tomar)
        ganaría el juicio|ganaría en los tribunales
        no necesita (un abogado|abogado|un médico|médico)|una inversión segura|aumentar la dosis
        sus síntomas
        refusal: (no puedo|no podemos) (dar|ofrecer|darle|ofrecerle|brindar) (asesoramiento|consejo|asesoría)
        (asesoramiento|asesoría) (legal|médico|médica|financiero|financiera)
        consulte (a|con) (un|su) (abogado|médico)
        hedge: (creo|pienso|supongo|imagino|diría) que|creo|supongo|quizás|quizá|tal vez
        probablemente|posiblemente|puede que|puede ser que|podría ser|a lo mejor|es posible que
        doubt: no estoy (del todo |completamente |totalmente |muy |)(seguro|segura)
        no (lo )sé con (certeza|seguridad)|hasta donde (sé|yo sé)|que yo sepa|si no me equivoco
        si mal no recuerdo|puedo estar equivocado|puedo equivocarme
        es difícil (decir|decirlo|saberlo)|no sabría decir|no tengo la certeza
        hint: parece que|aparentemente|al parecer|parece ser
        interpretation: en mi opinión|a mi juicio|a mi parecer|desde mi punto de vista
        se podría (argumentar|alegar|interpretar)|podría (argumentar|alegar)
        (esta|la) (cláusula|norma|disposición|regla) (significa|implica|quiere decir)
        este (artículo|apartado) (significa|implica|quiere decir)|yo (interpretaría|interpreto)
        interpreto que|un (juez|tribunal) (podría|diría|consideraría)
        el (juez|tribunal) (podría|diría|consideraría|fallaría)|el espíritu (de la|del)
        mi interpretación|puede interpretarse|se puede interpretar|estrictamente hablando
        legalmente hablando|zona gris
        missing: no (tengo|dispongo de|cuento con) (esa|esta|acceso|información|suficiente|datos|la|ninguna|más) (información|a|sobre|datos|suficiente|información sobre)
        no (tengo|dispongo de|cuento con) (información|acceso|datos|suficiente información|esa información)
        no (he podido|pude|puedo|logro|hemos podido|he logrado) (encontrar|localizar|ver|acceder|hallar|determinar)
        no encuentro|no (lo )sé|desconozco|no hay (información|ningún registro|registros|datos)
        me falta|necesito más (información|datos|detalles)|no aparece|no figura|no consta
        lacking: no (tengo|sé|recuerdo|encuentro|me acuerdo|conozco) (el|mi|la|del|de|ningún|cuál|ese) (número|referencia|código|mi|pedido|es|el|localizador|contrato)
        (perdí|olvidé|he perdido|he olvidado) (el|mi|la)|no lo (tengo|sé|recuerdo|encuentro)
        ni idea|no tengo idea|dónde (encuentro|puedo encontrar|está)|no me acuerdo
        asking: (puede|podría|puedes|podrías) (por favor |)(darme|indicarme|proporcionarme|facilitarme|confirmarme|decirme|confirmar)
        (por favor |)(indíqueme|facilíteme|proporcione|dígame|confirme|deme)|cuál es (su|el)
        necesito (su|el|la)|me (puede|podría) (dar|indicar|facilitar|proporcionar|confirmar|decir)
        order: número de pedido|número de orden
        booking: número de reserva|código de reserva|localizador
        phone: número de teléfono
        email: correo electrónico|correo
        address: dirección|dirección de envío
        birth: fecha de nacimiento
        postcode: código postal
        name: nombre|nombre completo|apellidos
        account: número de cliente|número de cuenta
        reference: número de seguimiento|número de contrato|número de factura|número de referencia
        offering: conectar|comunicar|desea|quiere|si|pronto|puedo|puede|transferir
        """
}
