# One role per service, bound by EKS Pod Identity: only pods with that service account in that
# namespace of this cluster can assume it. The service account needs no annotation.

locals {
  cluster_arn = "arn:${local.partition}:eks:${local.region}:${local.account}:cluster/${var.name}"

  load_balancer_controller = {
    namespace       = "kube-system"
    service_account = "aws-load-balancer-controller"
    policy          = local.load_balancer_controller_policy
  }

  pod_roles = merge(var.pod_roles, { load-balancer-controller = local.load_balancer_controller })

  pod_trust = {
    for service, role in merge(local.pod_roles, {
      vpc-cni = { namespace = "kube-system", service_account = "aws-node" }
    }) :
    service => jsonencode({
      Version = "2012-10-17"
      Statement = [{
        Effect    = "Allow"
        Principal = { Service = "pods.eks.amazonaws.com" }
        Action    = ["sts:AssumeRole", "sts:TagSession"]
        Condition = {
          StringEquals = {
            "aws:RequestTag/eks-cluster-arn"            = local.cluster_arn
            "aws:RequestTag/kubernetes-namespace"       = role.namespace
            "aws:RequestTag/kubernetes-service-account" = role.service_account
          }
        }
      }]
    })
  }
}

resource "aws_iam_role" "pod" {
  for_each = local.pod_roles

  name               = "${var.name}-${each.key}"
  description        = "Pods of ${each.value.namespace}/${each.value.service_account} on ${var.name}."
  assume_role_policy = local.pod_trust[each.key]
}

resource "aws_iam_role_policy" "pod" {
  for_each = local.pod_roles

  name   = each.key
  role   = aws_iam_role.pod[each.key].id
  policy = each.value.policy
}

resource "aws_eks_pod_identity_association" "pod" {
  for_each = local.pod_roles

  cluster_name    = aws_eks_cluster.this.name
  namespace       = each.value.namespace
  service_account = each.value.service_account
  role_arn        = aws_iam_role.pod[each.key].arn
}

# This role has no aws_eks_pod_identity_association: the add-on creates it (addons.tf).
resource "aws_iam_role" "vpc_cni" {
  name               = "${var.name}-vpc-cni"
  description        = "Assigns addresses to pods on ${var.name}."
  assume_role_policy = local.pod_trust["vpc-cni"]
}

resource "aws_iam_role_policy_attachment" "vpc_cni" {
  role       = aws_iam_role.vpc_cni.name
  policy_arn = "${local.aws_policies}/AmazonEKS_CNI_Policy"
}
