// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What an AI says in Spanish that it did or will do. See ``ClaimPage`` for the form.
enum SpanishClaims {
    static let grammar = """
        marker: el|la|los|las|un|una|de|del|y|o|para|con|en|por|su|sus|le|les|se|que|es|está|ha|he
        hemos|al|lo|ya|usted|tu|te|me|mi|nuestro|nuestra|como|más|este|esta|si|no|muy|todo
        me: yo|nosotros|nuestro equipo|nuestro sistema|el sistema|mi compañero|mi compañera
        un compañero|nuestro departamento
        you: usted|ustedes|tú|el cliente
        have+me: he|hemos
        have: ha|han|has|había
        is: es|son|estamos
        is+was: está|están|queda|quedan
        is+me: estoy|estamos
        was+been: ha sido|han sido|fue|fueron|se ha|se han|se le ha|se le han|ha quedado
        han quedado|quedó|quedaron|acaba de ser|se le
        was: se
        being: está siendo|están siendo
        be: ser|sido
        modal: puedo|puede|podemos|podría|podríamos|quiero|quiere|quisiera|debo|debe|debería
        tiene que|tengo que|hay que|voy a|va a|vamos a|necesito|necesita|deseo|desea|pueden
        modal+will: será|serán|habrá|estará|sería
        to: a|de|para
        not: no|nunca|ningún|ninguna|ninguno|sin|ni|nada|tampoco|aún no|todavía no|imposible
        adverb: ya|también|ahora|ahora mismo|correctamente|exitosamente|con éxito|inmediatamente
        hoy|ayer|recién|automáticamente|completamente|además|entonces|le|les|te|lo|la|los|las
        se lo|se la|se los|debidamente|todo|todos|todas|finalmente|justo|efectivamente|como pidió
        como solicitó|definitivamente|temporalmente|personalmente|así mismo|asimismo
        now: ahora|ahora mismo|en este momento|actualmente|enseguida|inmediatamente|justo ahora
        condition: si|cuando|una vez|una vez que|en cuanto|después de|después de que|antes de
        antes de que|para que|a menos que|siempre que|asegúrese|asegúrate|por qué|cómo|dónde|quién
        cuándo|quiere que|desea que|desea|le gustaría|espero|esperamos|tan pronto|en caso de
        hasta que|tras
        report: entiendo|entiendo que|lamento|siento|lo siento|disculpe|perdón
        usted (dice|dijo|mencionó|menciona|indica|indicó)
        como (dice|dijo|mencionó|menciona|indica)|gracias|por ejemplo|parece que|comprendo
        lamento que
        relative: que|quien|cual|cuyo
        and: y|e|así como
        split: pero|porque|o|sin embargo|aunque|pues
        able+me: acabo de|acabamos de|he podido|hemos podido|pude|pudimos|logré|logramos
        he logrado|conseguí|hemos conseguido|he conseguido
        definite: su|sus|el|la|los|las|este|esta|estos|estas|ese|esa|esto|todo|tu|tus|nuestro|mi
        eso
        preposition: para|a|al|en|con|por|de|del|un|una|desde|hasta|según|como
        done: listo|hecho|todo listo|ya está|ya está hecho|ya está listo|todo está listo
        queda hecho|arreglado|solucionado|queda arreglado|ya quedó|listo todo|todo en orden
        state send+ship: en camino|de camino|en tránsito|en ruta|en reparto
        state any: en proceso|en curso|en trámite|confirmado|confirmada|efectivo|efectiva|completo
        completa|en marcha|gestionado
        state activate+open+unblock: activo|activa|operativo|operativa
        spoken: mensaje|pregunta|preguntas|consulta|política|condiciones|términos|descripción
        información
        """

    static let verbs = """
        verb deliver: entregar entregué
        verb cancel: cancelar|anular|rescindir|revocar revoqué
        verb cancel+remove+deactivate: dar_de_baja di_de_baja dado_de_baja
        verb refund: reembolsar|devolver devolví devuelt|reintegrar
        verb refund+apply: abonar|acreditar|compensar|indemnizar indemnicé|bonificar bonifiqué
        verb refund+apply+remove: eximir|condonar|perdonar
        verb pay: pagar pagué|cobrar|cargar cargué|facturar|transferir|debitar
        verb handover+escalate: derivar|pasar|remitir
        verb change: cambiar|actualizar actualicé|modificar modifiqué|corregir corregí|ajustar
        editar|sustituir|reemplazar reemplacé|aumentar|reducir reduje|ampliar amplié|renovar
        mejorar|extender
        verb book: reservar|comprar|pedir pedí|encargar encargué|contratar
        verb send: enviar envié|mandar|reenviar reenvié|remitir
        hacer_llegar hice_llegar hecho_llegar
        verb ship: despachar|expedir expedí
        verb block: bloquear bloqueé|congelar|suspender|inmovilizar inmovilicé|pausar
        verb unblock: desbloquear desbloqueé|liberar
        verb open+log: abrir abrí abiert|aperturar
        verb close: cerrar cerré
        verb reset: restablecer restablecí|reiniciar reinicié|resetear reseteé
        verb activate: activar|reactivar|habilitar|restaurar
        verb deactivate: desactivar|deshabilitar
        verb apply: aplicar apliqué|conceder concedí|otorgar otorgué
        verb schedule: programar|agendar|concertar|fijar
        verb schedule+change: reprogramar|aplazar aplacé|mover moví movid
        posponer pospuse pospuest
        verb handover: conectar|comunicar comuniqué
        verb verify: verificar_su_identidad verifiqué_su_identidad verificado_su_identidad
        autenticar autentiqué
        verb log: registrar|presentar|reportar|anotar|documentar|notificar_la_incidencia
        verb escalate: escalar|elevar|priorizar prioricé
        verb return: retornar|intercambiar|canjear canjeé
        verb remove: eliminar|borrar|quitar|retirar|suprimir
        verb add: añadir|agregar agregué|inscribir inscribí inscrit|recargar recargué
        incluir incluí incluid
        verb contact: contactar|informar|avisar|notificar notifiqué|alertar|hablar
        verb read: revisar|comprobar|consultar|verificar verifiqué|buscar busqué|encontrar
        localizar localicé|examinar|investigar investigué
        verb any: procesar|tramitar|gestionar|completar|realizar realicé|efectuar efectué
        confirmar|iniciar inicié|finalizar finalicé|resolver resolví resuelt|aprobar
        autorizar autoricé|solicitar|solucionar|ejecutar|emitir|arreglar|atender
        participle: hecho|hecha|creado|creada|generado|generada|puesto|puesta|dado|dada
        past+me: hice|hicimos|creé|creamos|generé|puse|di
        noun refund+t-refund: reembolso|devolución|reintegro|abono|dinero|reembolsos
        noun cancel+t-cancel: cancelación|anulación
        noun pay: pago|cargo|cobro|transferencia|factura|importe
        noun change: cambio|cambios|actualización|modificación
        noun book+booking: reserva|reservación|vuelo|hotel|habitación|viaje|billete
        noun book+order: pedido|orden|compra
        noun ship+t-delivery: paquete|envío|entrega
        noun return+ship+book+t-replacement: reemplazo|reposición|sustitución|nueva tarjeta
        tarjeta nueva
        noun return+send+t-return: etiqueta de devolución|recogida
        noun send: correo|correo electrónico|e mail|email|sms|mensaje|confirmación|enlace|código
        etiqueta|copia|carta|documentos
        noun log+open+escalate: ticket|caso|queja|reclamación|incidencia|reclamo|nota|denuncia
        noun any: solicitud|trámite|gestión
        noun schedule: cita|técnico|visita|recogida|llamada
        noun apply+send+refund+t-discount: descuento|cupón|vale|bono|rebaja
        noun block: bloqueo
        noun activate: activación
        noun verify: identidad
        object+order: pedido|artículo|orden
        object+booking: reserva|vuelo|viaje
        object+subscription: suscripción|contrato|membresía
        object+plan: plan|tarifa
        object+account: cuenta|perfil
        object+card: tarjeta|tarjeta de crédito
        object+appointment: cita
        object+address: dirección|dirección de envío|domicilio|código postal
        object+phone: teléfono|número de teléfono|móvil
        object+email: dirección de correo|correo registrado
        object+password: contraseña|clave
        object+payment-method: método de pago|forma de pago|datos bancarios
        """

    static let promises = """
        entitled+t-entitled: tiene derecho|derecho a|le corresponde|le corresponden|tienes derecho
        cumple los requisitos
        free+t-free: gratis|gratuito|gratuita|gratuitamente
        sin (ningún |)(coste|costo|cargo|costes|gastos)|sin (coste|costo|cargo) (adicional|alguno)
        por nuestra cuenta|corre por nuestra cuenta|sin comisión
        guarantee+t-guarantee: garantizo|garantizamos|garantizado|garantizada|prometo|prometemos
        le aseguro|le aseguramos|tiene mi palabra|mi palabra
        guarantee+adverb: definitivamente|sin falta|con seguridad|tenga la seguridad|sin duda
        legal+t-legal: legalmente|jurídicamente|responsables|responsabilidad
        derecho de desistimiento|según la ley|por ley|la ley|vinculante|incumplimiento
        garantía legal|tiene el derecho|derechos legales|legal|obligación legal
        waive+t-fee: no se le (cobrará|cobrarán|cargará|cargarán)
        no (se |)(cobrará|cobrarán|cobraremos)|no le cobraremos|no le cobraré|no pagará
        no tendrá que pagar|no se cobrará
        waive+refund+t-fee: eximir|eximiremos|eximiré|condonaré|condonaremos|perdonaremos
        perdonaré|eliminaré la comisión
        exception+t-exception: como excepción|excepcionalmente|una excepción|de forma excepcional
        por cortesía|gesto comercial|como gesto
        compensate+t-compensation: compensación|compensaremos|compensaré|indemnización
        indemnizaremos|indemnizar|compensar
        bind+will+refund+t-refund: reembolsaremos|reembolsaré|devolveremos|devolveré
        reintegraremos|abonaremos|abonaré|le devolveremos
        bind+will+receive+t-refund: será reembolsado|será reembolsada|se le reembolsará
        se le devolverá|se reembolsará|se le abonará|se abonará|le será devuelto
        serán reembolsados
        bind+will: reemplazaremos|sustituiremos|compensaremos|compensaré|indemnizaremos
        cambiaremos
        will+receive: recibirá|obtendrá|recibirás|tendrá
        receive: recibe|recibir|obtiene|obtener
        will: será|llegará|estará|serán|llamaremos|llamaré|contactaremos|responderemos|vendrá
        tardará|recibirá|enviaremos|enviaré|entregaremos|aparecerá|pondremos|podrá
        offer: le ofrezco|le ofrecemos|puedo ofrecerle|podemos ofrecerle|puedo darle|ofrecerle
        money: importe|euro|euros|€|dinero|dólares|pesos|$
        deadline+preposition: en un plazo|dentro de|antes de|antes del|a más tardar
        en los próximos|hasta el|en menos de|en un máximo|en el plazo de|en un plazo de|en
        unit: minuto|minutos|hora|horas|día|días|días hábiles|días laborables|semana|semanas|mes
        meses|año|años
        day: lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|la próxima semana
        el próximo mes|pasado mañana|esta noche|fin de semana
        month: enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre
        diciembre
        happen+t-delivery: llegará|llega|entregado|entregada|entregará|llegar|será entregado
        será enviado
        happen: tarda|tardará|procesará|será procesado|aparecerá|se reflejará|estará|vendrá
        resuelto|resolverá|verá reflejado
        happen+t-answer: llamaremos|llamaré|contactaremos|responderemos|respuesta|llamará
        contactará
        possible: quizás|quizá|tal vez|podría|posiblemente|a lo mejor|puede que|si cumple|depende
        probablemente
        duty: por favor|debe|tiene que|recuerde|asegúrese|deberá
        consent+condition: si (lo desea|desea|quiere|confirma|está de acuerdo|acepta|prefiere|lo prefiere|le parece|me confirma|gusta)
        cuando (confirme|me confirme|lo confirme)
        una vez que (confirme|me confirme|lo confirme|acepte)
        en cuanto (confirme|me confirme|lo confirme)|con su (autorización|confirmación|permiso)
        tras su confirmación|le gustaría|desea que|quiere que|si es así
        usual: normalmente|generalmente|habitualmente|por lo general|siempre|suele|suelen
        ago: hace|último|última|últimos|últimas|desde
        t-warranty: garantía
        t-return: devolución|devoluciones
        t-fee: comisión|tarifa|gastos|cargo|penalización
        t-delivery: envío|entrega
        t-discount: descuento|por ciento|%
        t-visit: técnico|cita
        t-refund: reembolsos|reembolsado
        """
}
